// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

#include "performance/cld/details.hpp"

namespace stepwise::cld {

using story::Day;

/// One usable row, as small as it will go. Behind it in memory lie its provision, where it has one, and the text of the
/// person's identifier: 70 bytes or so in all.
struct FileRow {
  std::uint64_t person;       ///< a hash of the identifier
  std::uint64_t la_person;    ///< a hash of the council's own identifier, 0 where there is none
  story::Event event;         ///< `record` counts rows within the piece; `team` counts over all files
  std::uint32_t piece;
  std::uint16_t group;
  Day died;
  std::uint16_t birth_month;
  Details details;
  std::uint8_t text_size;
  bool has_provision;

  story::Provision provision() const {
    story::Provision found;
    if (has_provision) std::memcpy(&found, reinterpret_cast<const char*>(this) + sizeof(FileRow), sizeof found);
    return found;
  }
  std::string_view text() const {
    return {reinterpret_cast<const char*>(this) + sizeof(FileRow) + (has_provision ? sizeof(story::Provision) : 0), text_size};
  }
  std::size_t size() const { return (sizeof(FileRow) + (has_provision ? sizeof(story::Provision) : 0) + text_size + 7) / 8 * 8; }
};
static_assert(sizeof(FileRow) == 56);

/// Says that a carer's row names somebody as cared for.
struct Link {
  std::uint64_t la_person;
  std::uint32_t piece;
  std::uint16_t group;
  story::Event event;     ///< of the carer, as far as it has one
  Day died;
  bool has_event;
};

/// Rows of one council and one part of its people, as one thread met them.
class Bucket {
 public:
  static constexpr std::size_t block_bytes = std::size_t{16} << 10;
  /// What is not yet used is left as the memory is: a block is written once.
  struct Block {
    Block() {}  // NOLINT: the bytes stay as they are
    std::uint64_t used = 0;
    alignas(8) char bytes[block_bytes - sizeof(std::uint64_t)];
  };
  std::size_t rows() const { return rows_; }
  template <class Visit>
  void each(Visit&& visit) const {
    for (const Block* block : blocks_)
      for (std::size_t at = 0; at < block->used;) {
        const auto& row = *reinterpret_cast<const FileRow*>(block->bytes + at);
        at += row.size();
        visit(row);
      }
  }
  /// Whether another row of so many bytes needs a new block.
  bool is_full(std::size_t bytes) const { return blocks_.empty() || blocks_.back()->used + bytes > sizeof(Block::bytes); }
  void grow(Block* block) { blocks_.push_back(block); }
  void put(const FileRow& row, const story::Provision& provision, std::string_view text) {
    char* at = blocks_.back()->bytes + blocks_.back()->used;
    std::memcpy(at, &row, sizeof row);
    at += sizeof row;
    if (row.has_provision) {
      std::memcpy(at, &provision, sizeof provision);
      at += sizeof provision;
    }
    std::memcpy(at, text.data(), text.size());
    blocks_.back()->used += row.size();
    ++rows_;
  }

 private:
  std::vector<Block*> blocks_;
  std::size_t rows_ = 0;
};
inline constexpr std::size_t parts_a_council = 8;

/// One council's rows, as one thread met them.
struct CouncilRows {
  std::array<Bucket, parts_a_council> parts;
  std::vector<Link> links;
};

/// Blocks from large stretches of memory, given back all at once.
class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena();
  Bucket::Block* block();

 private:
  std::vector<void*> stretches_;
  std::size_t left_ = 0;
  char* next_ = nullptr;
};

}  // namespace stepwise::cld
