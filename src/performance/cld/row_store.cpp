// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/row_store.hpp"

#include <sys/mman.h>

#include <new>

namespace stepwise::cld {
namespace {

constexpr std::size_t stretch_bytes = std::size_t{32} << 20;

}  // namespace

Arena::~Arena() {
  for (void* stretch : stretches_) munmap(stretch, stretch_bytes);
}

Bucket::Block* Arena::block() {
  if (left_ < sizeof(Bucket::Block)) {
    void* stretch = mmap(nullptr, stretch_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (stretch == MAP_FAILED) throw std::bad_alloc{};
    stretches_.push_back(stretch);
    next_ = static_cast<char*>(stretch);
    left_ = stretch_bytes;
  }
  auto* block = ::new (next_) Bucket::Block;
  next_ += sizeof(Bucket::Block);
  left_ -= sizeof(Bucket::Block);
  return block;
}

}  // namespace stepwise::cld
