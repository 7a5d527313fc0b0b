// SPDX-License-Identifier: Apache-2.0
#include "practice/person/search_rows.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stepwise::person {
namespace {

constexpr std::size_t phone_digits_kept = 18;

void add_words(IndexEntry& entry, std::string_view text, std::uint8_t field) {
  const std::string folded = fold_name(text);
  const auto words = words_of(folded);
  for (const std::string_view word : words) entry.words.push_back({std::string{word}, field});
  if (words.size() < 2 || field == 3) return;
  std::string joined;
  for (const std::string_view word : words) joined += word;
  entry.words.push_back({std::move(joined), field});
}

/// Letters and digits only, small.
std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : lower_ascii(text))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  return out;
}

std::uint64_t order_of(const Details& details) {
  const std::string family = fold_name(details.family_name), given = fold_name(details.given_name);
  const auto part = [](std::string_view text) { return packed_text(text); };
  return ((part(family.substr(0, 5)) >> 24 << 24) | part(given.substr(0, 3)) >> 40) >> 1;
}

}  // namespace

std::uint64_t packed_text(std::string_view text) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < 8; ++i) key = key << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0);
  return key;
}

std::uint64_t packed_postcode(std::string_view normal) {
  const auto gap = std::min(normal.find(' '), normal.size());
  std::string wide{normal.substr(0, gap)};
  if (wide.empty()) return 0;
  wide.resize(std::max<std::size_t>(4, wide.size()), ' ');
  if (gap < normal.size()) wide += normal.substr(gap + 1);
  return packed_text(wide);
}

std::pair<std::uint64_t, std::uint64_t> postcode_range(std::string_view start) {
  const std::uint64_t low = packed_postcode(start);
  std::uint64_t width = 1;
  while (width < 1ULL << 32 && (low & (width * 256 - 1)) == 0) width *= 256;
  return {low, low + width - 1};
}

std::uint64_t hash_text(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return hash;
}

std::uint64_t packed_phone(std::string_view digits) {
  std::uint64_t packed = 0;
  for (std::size_t i = 0; i < phone_digits_kept; ++i)
    packed = packed * 10 + (i < digits.size() ? static_cast<std::uint64_t>(digits[digits.size() - 1 - i] - '0') : 0);
  return packed;
}

std::pair<std::uint64_t, std::uint64_t> phone_range(std::string_view digits) {
  const std::uint64_t low = packed_phone(digits);
  std::uint64_t width = 1;
  for (std::size_t i = std::min(digits.size(), phone_digits_kept); i < phone_digits_kept; ++i) width *= 10;
  return {low, low + width - 1};
}

IndexEntry index_entry(const Searchable& person) {
  const Details& details = person.details;
  IndexEntry entry;
  entry.id = person.id;
  add_words(entry, details.given_name, 0);
  add_words(entry, details.family_name, 1);
  add_words(entry, details.known_as, 2);
  for (const OtherName& name : person.other_names) {
    add_words(entry, name.given_name, 2);
    add_words(entry, name.family_name, 2);
  }
  for (const auto* line : {&details.address_line_1, &details.address_line_2, &details.town}) add_words(entry, *line, 3);
  if (details.born_on) entry.birth_day = details.born_on->days();
  entry.postcode = packed_postcode(details.postcode);
  entry.nhs_number = static_cast<std::uint64_t>(parse_number(details.nhs_number).value_or(0));
  entry.reference = hash_text(squeezed(person.reference));
  entry.order = order_of(details);
  for (const std::string& phone : person.phones)
    if (const std::string digits = phone_digits(phone); digits.size() > 4) entry.phones.push_back(packed_phone(digits));
  for (const std::string& reference : person.other_references)
    if (const std::string text = squeezed(reference); !text.empty()) entry.other_references.push_back(hash_text(text));
  return entry;
}

std::unique_ptr<Sheet> Sheets::borrow(std::size_t rows) {
  std::unique_lock lock{mutex_};
  returned_.wait(lock, [&] { return out_ < most; });
  ++out_;
  std::unique_ptr<Sheet> sheet;
  if (!free_.empty()) {
    sheet = std::move(free_.back());
    free_.pop_back();
  }
  lock.unlock();
  if (!sheet) sheet = std::make_unique<Sheet>();
  if (sheet->slots.size() < rows) sheet->slots.resize(rows + rows / 16);
  return sheet;
}

void Sheets::give_back(std::unique_ptr<Sheet> sheet) {
  for (const std::uint32_t row : sheet->touched) sheet->slots[row] = {};
  sheet->touched.clear();
  sheet->ranked.clear();
  const std::lock_guard lock{mutex_};
  free_.push_back(std::move(sheet));
  --out_;
  returned_.notify_one();
}

std::size_t Sheets::bytes() const {
  const std::lock_guard lock{mutex_};
  std::size_t bytes = 0;
  for (const auto& sheet : free_)
    bytes += sheet->slots.capacity() * sizeof(Slot) + sheet->touched.capacity() * 4 + sheet->ranked.capacity() * sizeof(Ranked);
  return bytes;
}

void SearchIndex::Rows::begin_loading() {
  loading = true;
  words.begin_loading();
  by_birth.begin_loading();
  by_id.begin_loading();
  for (auto* keys : {&by_postcode, &by_phone, &by_nhs, &by_reference, &by_other}) keys->begin_loading();
}

void SearchIndex::Rows::finish_loading() {
  words.settle();
  by_birth.settle();
  by_id.settle();
  for (auto* keys : {&by_postcode, &by_phone, &by_nhs, &by_reference, &by_other}) keys->settle();
  for (auto& posting : postings) posting.shrink_to_fit();
  people.shrink_to_fit();
  loading = false;
}

void SearchIndex::Rows::put(const IndexEntry& person) {
  if (!loading) kill(person.id);
  const auto row = static_cast<std::uint32_t>(people.size());
  people.push_back({person.id, person.order, 0});
  ++living;
  by_id.add(person.id.value(), row);
  for (const auto& word : person.words) {
    const auto id = words.add(word.text, word.field != 3);
    if (id >= postings.size()) postings.resize(id + 1);
    const std::uint32_t posting = row << 2 | word.field;
    if (postings[id].empty() || postings[id].back() != posting) postings[id].push_back(posting);
  }
  if (person.birth_day != IndexEntry::no_birth) by_birth.add(person.birth_day, row);
  if (person.postcode != 0) by_postcode.add(person.postcode, row);
  if (person.nhs_number != 0) by_nhs.add(person.nhs_number, row);
  by_reference.add(person.reference, row);
  for (const std::uint64_t phone : person.phones) by_phone.add(phone, row);
  for (const std::uint64_t reference : person.other_references) by_other.add(reference, row);
}

void SearchIndex::Rows::kill(PersonId id) {
  by_id.each(id.value(), [&](std::uint32_t row) {
    if (people[row].dead) return;
    people[row].dead = 1;
    --living;
  });
}

std::size_t SearchIndex::Rows::bytes() const {
  std::size_t bytes = people.capacity() * sizeof(Row) + words.bytes() + by_birth.bytes() + by_id.bytes() + sheets.bytes();
  for (const auto* keys : {&by_postcode, &by_phone, &by_nhs, &by_reference, &by_other}) bytes += keys->bytes();
  for (const auto& posting : postings) bytes += sizeof(posting) + posting.capacity() * sizeof(std::uint32_t);
  return bytes;
}

}  // namespace stepwise::person
