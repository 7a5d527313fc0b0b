// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/separators.hpp"

#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace stepwise::cld {
namespace {

constexpr std::size_t block = 64;
/// A block may write past what it found: whole vectors are stored.
constexpr std::size_t slack = 80;

struct Masks {
  std::uint64_t quotes, commas, line_ends;
};

std::uint64_t inside_quotes(std::uint64_t quotes, std::uint64_t& carried) {
  std::uint64_t inside = quotes;
  for (int shift = 1; shift < 64; shift *= 2) inside ^= inside << shift;
  inside ^= carried;
  carried = static_cast<std::uint64_t>(static_cast<std::int64_t>(inside) >> 63);
  return inside;
}

inline void note_rows(std::uint64_t line_ends, std::uint64_t ends, Separators& found) {
  while (line_ends != 0) {
    const std::uint64_t lowest = line_ends & (~line_ends + 1);
    found.rows[found.row_count++] = static_cast<std::uint32_t>(found.cell_count + static_cast<std::size_t>(std::popcount(ends & (lowest - 1))));
    line_ends ^= lowest;
  }
}

inline void note_cells(std::uint64_t ends, std::uint32_t base, Separators& found) {
  std::uint32_t* out = found.cells.data() + found.cell_count;
  found.cell_count += static_cast<std::size_t>(std::popcount(ends));
  for (; ends != 0; ends &= ends - 1) *out++ = base + static_cast<std::uint32_t>(std::countr_zero(ends));
}

Masks masks_portable(const char* data) {
  Masks masks{};
  for (std::size_t i = 0; i < block; ++i) {
    masks.quotes |= std::uint64_t{data[i] == '"'} << i;
    masks.commas |= std::uint64_t{data[i] == ','} << i;
    masks.line_ends |= std::uint64_t{data[i] == '\n'} << i;
  }
  return masks;
}

/// The walk over blocks, the same for every way of making masks; the last, short block is copied to be whole.
#define STEPWISE_WALK_BLOCKS(make_masks, put_cells)                                                      \
  found.make_room(size);                                                                                 \
  found.cell_count = found.row_count = 0;                                                                \
  std::uint64_t carried = 0;                                                                             \
  char last[block];                                                                                      \
  for (std::size_t at = 0; at < size; at += block) {                                                     \
    const char* from = data + at;                                                                        \
    if (size - at < block) {                                                                             \
      std::memset(last, ' ', block);                                                                     \
      std::memcpy(last, from, size - at);                                                                \
      from = last;                                                                                       \
    }                                                                                                    \
    Masks masks = make_masks(from);                                                                      \
    if ((masks.quotes | carried) != 0) {                                                                 \
      const std::uint64_t inside = inside_quotes(masks.quotes, carried);                                 \
      masks.commas &= ~inside;                                                                           \
      masks.line_ends &= ~inside;                                                                        \
    }                                                                                                    \
    const std::uint64_t ends = masks.commas | masks.line_ends;                                           \
    if (masks.line_ends != 0) note_rows(masks.line_ends, ends, found);                                   \
    put_cells(ends, static_cast<std::uint32_t>(at), found);                                              \
  }

#if defined(__x86_64__)
__attribute__((target("avx2"))) inline std::uint64_t equal_avx2(__m256i low, __m256i high, char c) {
  const __m256i wanted = _mm256_set1_epi8(c);
  const auto first = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted)));
  const auto second = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted)));
  return std::uint64_t{second} << 32 | first;
}

__attribute__((target("avx2"))) inline Masks masks_avx2(const char* data) {
  const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(data));
  const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(data + 32));
  return {equal_avx2(low, high, '"'), equal_avx2(low, high, ','), equal_avx2(low, high, '\n')};
}

#define STEPWISE_AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,popcnt,bmi,bmi2")))
STEPWISE_AVX512 inline Masks masks_avx512(const char* data) {
  const __m512i bytes = _mm512_loadu_si512(data);
  return {_mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('"')), _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(',')),
          _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\n'))};
}

/// Squeezes the numbers of the set bits together and widens them, sixteen at a time.
STEPWISE_AVX512 inline void note_cells_avx512(std::uint64_t ends, std::uint32_t base, Separators& found) {
  alignas(64) static constexpr auto numbers = [] {
    struct Bytes {
      std::uint8_t at[64];
    } bytes{};
    for (std::uint8_t i = 0; i < 64; ++i) bytes.at[i] = i;
    return bytes;
  }();
  const auto count = static_cast<std::size_t>(std::popcount(ends));
  const __m512i packed = _mm512_maskz_compress_epi8(ends, _mm512_load_si512(&numbers));
  alignas(64) std::uint8_t places[block];
  _mm512_store_si512(places, packed);
  std::uint32_t* out = found.cells.data() + found.cell_count;
  const __m512i start = _mm512_set1_epi32(static_cast<int>(base));
  for (std::size_t i = 0; i < count; i += 16) {
    const __m128i sixteen = _mm_load_si128(reinterpret_cast<const __m128i*>(places + i));
    _mm512_storeu_si512(out + i, _mm512_add_epi32(_mm512_cvtepu8_epi32(sixteen), start));
  }
  found.cell_count += count;
}

STEPWISE_AVX512 void find_separators_avx512(const char* data, std::size_t size, Separators& found) {
  STEPWISE_WALK_BLOCKS(masks_avx512, note_cells_avx512)
}
#endif

using Find = void (*)(const char*, std::size_t, Separators&);
struct Method {
  Find find;
  const char* name;
};

Method best_method() {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi2"))
    return {find_separators_avx512, "avx512"};
  if (__builtin_cpu_supports("avx2")) return {find_separators_avx2, "avx2"};
#endif
  return {find_separators_portable, "portable"};
}

const Method& method() {
  static const Method best = best_method();
  return best;
}

}  // namespace

void Separators::make_room(std::size_t bytes) {
  if (cells.size() >= bytes + slack) return;
  cells.resize(bytes + slack);
  rows.resize(bytes + slack);
}

void find_separators_portable(const char* data, std::size_t size, Separators& found) {
  STEPWISE_WALK_BLOCKS(masks_portable, note_cells)
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) void find_separators_avx2(const char* data, std::size_t size, Separators& found) {
  STEPWISE_WALK_BLOCKS(masks_avx2, note_cells)
}
#else
void find_separators_avx2(const char* data, std::size_t size, Separators& found) { find_separators_portable(data, size, found); }
#endif

#undef STEPWISE_WALK_BLOCKS

void find_separators(const char* data, std::size_t size, Separators& found) { method().find(data, size, found); }
const char* separator_method() { return method().name; }

}  // namespace stepwise::cld
