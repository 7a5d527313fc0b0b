// SPDX-License-Identifier: Apache-2.0
#include "practice/person/search_index.hpp"

#include <algorithm>
#include <bit>
#include <condition_variable>
#include <mutex>

#include "base/text.hpp"
#include "practice/person/search_rows.hpp"
#include "practice/person/vocabulary.hpp"

namespace stepwise::person {
namespace {

constexpr std::size_t few_whole = 5, most_partial = 100;

SearchQuery query_of(const Details& details, std::span<const std::string> phones) {
  SearchQuery query;
  for (const std::string* name : {&details.given_name, &details.family_name, &details.known_as}) {
    const std::string folded = fold_name(*name);
    for (const std::string_view word : words_of(folded))
      if (query.terms.size() < 4) query.terms.push_back({.text = std::string{word}});
  }
  if (details.born_on) query.terms.push_back({.kind = Term::Kind::birth, .date = *details.born_on});
  if (!details.nhs_number.empty()) query.terms.push_back({.kind = Term::Kind::number, .text = details.nhs_number});
  if (is_postcode(details.postcode)) {
    query.terms.push_back({.kind = Term::Kind::postcode, .text = details.postcode});
  }
  for (const std::string& phone : phones)
    if (const std::string digits = phone_digits(phone); digits.size() >= 10 && query.terms.size() < most_terms)
      query.terms.push_back({.kind = Term::Kind::number, .text = digits});
  return query;
}

}  // namespace

std::vector<Message> matched_words(std::uint16_t fields) {
  static constexpr std::pair<Matched, Message> all[] = {
      {Matched::nhs_number, noted("NHS number")}, {Matched::our_reference, noted("Our reference")},
      {Matched::other_reference, noted("Other system’s reference")}, {Matched::birth, noted("Date of birth")},
      {Matched::given_name, noted("First name")}, {Matched::family_name, noted("Last name")}, {Matched::other_name, noted("Other name")},
      {Matched::postcode, noted("Postcode")}, {Matched::phone, noted("Phone")}, {Matched::address, noted("Address")}};
  std::vector<Message> words;
  for (const auto& [field, label] : all)
    if (fields & static_cast<std::uint16_t>(field)) words.push_back(label);
  return words;
}

SearchIndex::SearchIndex(NameForms forms) : rows_{std::make_unique<Rows>(std::move(forms))} {}
SearchIndex::~SearchIndex() = default;

void SearchIndex::begin_loading() {
  const std::unique_lock lock{rows_->mutex};
  rows_->begin_loading();
}
void SearchIndex::finish_loading() {
  const std::unique_lock lock{rows_->mutex};
  rows_->finish_loading();
}
void SearchIndex::put(std::span<const IndexEntry> people) {
  const std::unique_lock lock{rows_->mutex};
  for (const IndexEntry& person : people) rows_->put(person);
}
void SearchIndex::remove(PersonId id) {
  const std::unique_lock lock{rows_->mutex};
  rows_->kill(id);
}
std::size_t SearchIndex::size() const {
  const std::shared_lock lock{rows_->mutex};
  return rows_->living;
}
std::size_t SearchIndex::bytes() const {
  const std::shared_lock lock{rows_->mutex};
  return rows_->bytes();
}
bool SearchIndex::wants_compacting() const {
  const std::shared_lock lock{rows_->mutex};
  return rows_->people.size() > 1000 && rows_->living * 4 < rows_->people.size() * 3;
}
const NameForms& SearchIndex::forms() const { return rows_->words.forms(); }

/// One search under way: which rows matched which terms, in a sheet borrowed from the pool.
struct SearchIndex::Search {
  const Rows& rows;
  Sheet& sheet;

  void hit(std::uint32_t row, unsigned term_bit, float score, Matched field) {
    Slot& slot = sheet.slots[row];
    if (slot.terms == 0) sheet.touched.push_back(row);
    if ((slot.terms & term_bit) == term_bit) return;
    slot.terms = static_cast<std::uint8_t>(slot.terms | term_bit);
    slot.score += score;
    slot.fields = static_cast<std::uint16_t>(slot.fields | static_cast<std::uint16_t>(field));
  }

  void hit_word(Vocabulary::WordId word, unsigned bit, float score, bool names_only) {
    static constexpr Matched fields[] = {Matched::given_name, Matched::family_name, Matched::other_name, Matched::address};
    static constexpr float weights[] = {0.97F, 1.0F, 0.95F, 0.6F};
    for (const std::uint32_t posting : rows.postings[word]) {
      const unsigned field = posting & 3;
      if (field == 3 && names_only) continue;
      hit(posting >> 2, bit, score * weights[field], fields[field]);
    }
  }

  void match_word(std::string_view text, unsigned bit, float weight) {
    for (const auto& near : rows.words.near(text)) hit_word(near.word, bit, near.score * weight, text.size() < 3 && near.score < 1);
  }

  void match_birth(Date date, unsigned bit) {
    rows.by_birth.each(date.days(), [&](std::uint32_t row) { hit(row, bit, 1.0F, Matched::birth); });
    if (const auto swapped = Date::from_parts(date.year(), date.day(), date.month()))
      rows.by_birth.each(swapped->days(), [&](std::uint32_t row) { hit(row, bit, 0.6F, Matched::birth); });
  }

  void match_year(const Term& term, unsigned bit) {
    rows.by_birth.each(Date::from_parts(term.year, 1, 1)->days(), Date::from_parts(term.year, 12, 31)->days(),
                       [&](std::uint32_t row) { hit(row, bit, 0.8F, Matched::birth); });
  }

  void match_postcode(const Term& term, unsigned bit) {
    const auto [low, high] = postcode_range(term.text);
    const float score = is_postcode(term.text) ? 1.0F : 0.85F;
    rows.by_postcode.each(low, high, [&, score = score](std::uint32_t row) { hit(row, bit, score, Matched::postcode); });
    std::string squeezed = lower_ascii(term.text);
    std::erase(squeezed, ' ');
    match_other(squeezed, bit);
  }

  void match_other(std::string_view text, unsigned bit) {
    rows.by_reference.each(hash_text(text), [&](std::uint32_t row) { hit(row, bit, 1.0F, Matched::our_reference); });
    rows.by_other.each(hash_text(text), [&](std::uint32_t row) { hit(row, bit, 1.0F, Matched::other_reference); });
  }

  void match_number(std::string_view digits, unsigned bit) {
    const auto number = static_cast<std::uint64_t>(parse_number(digits.substr(0, 15)).value_or(0));
    if (digits.size() == 10)
      rows.by_nhs.each(number, [&](std::uint32_t row) { hit(row, bit, 1.0F, Matched::nhs_number); });
    match_other(digits, bit);
    const auto [low, high] = phone_range(digits);
    rows.by_phone.each(low, high, [&](std::uint32_t row) { hit(row, bit, digits.size() > 9 ? 0.95F : 0.7F, Matched::phone); });
    if (digits.size() >= 10) return;
    std::uint64_t scale = 1;
    for (std::size_t i = digits.size(); i < 10; ++i) scale *= 10;
    rows.by_nhs.each(number * scale, number * scale + scale - 1, [&](std::uint32_t row) { hit(row, bit, 0.6F, Matched::nhs_number); });
  }

  void match(const Term& term, unsigned bit) {
    switch (term.kind) {
      case Term::Kind::word: match_word(term.text, bit, 1); break;
      case Term::Kind::birth: match_birth(term.date, bit); break;
      case Term::Kind::birth_year: match_year(term, bit); break;
      case Term::Kind::postcode: match_postcode(term, bit); break;
      case Term::Kind::number: match_number(term.text, bit); break;
      case Term::Kind::reference: match_other(term.text, bit); break;
    }
    if (!term.also_word.empty()) match_word(term.also_word, bit, 0.9F);
  }

  void run(const SearchQuery& query) {
    for (std::size_t i = 0; i + 1 < query.terms.size(); ++i)
      if (query.terms[i].beside_next)
        if (const auto joined = rows.words.find(query.terms[i].text + query.terms[i + 1].text))
          hit_word(*joined, 3U << i, 1.9F, true);
    bool initials_only = true;
    for (std::size_t i = 0; i < query.terms.size(); ++i)
      if (!is_initial(query.terms[i])) match(query.terms[i], 1U << i), initials_only = false;
    for (std::size_t i = 0; i < query.terms.size(); ++i) {
      if (!is_initial(query.terms[i])) continue;
      if (initials_only && i == 0) match(query.terms[i], 1U << i);
      else match_initial(query.terms[i].text[0], 1U << i);
    }
  }

  static bool is_initial(const Term& term) { return term.kind == Term::Kind::word && term.text.size() == 1; }

  /// One letter narrows what longer words found: it is the initial of a first or last name.
  void match_initial(char letter, unsigned bit) {
    for (std::size_t i = 0; i < sheet.touched.size(); ++i)
      if (const std::uint32_t row = sheet.touched[i]; rows.people[row].begins_with(letter)) hit(row, bit, 0.7F, Matched::given_name);
  }
};

Hits SearchIndex::search(const SearchQuery& query, std::size_t skip, std::size_t limit) const {
  if (query.empty()) return {};
  const std::shared_lock lock{rows_->mutex};
  if (rows_->loading) return {};
  const Borrowed sheet{rows_->sheets, rows_->people.size()};
  Search search{*rows_, *sheet};
  search.run(query);
  const int all = static_cast<int>(query.terms.size());
  auto& ranked = sheet->ranked;
  const auto collect = [&](int terms) {
    for (const std::uint32_t row : sheet->touched)
      if (std::popcount(sheet->slots[row].terms) == terms && !rows_->people[row].dead)
        ranked.push_back({sheet->slots[row].score, rows_->people[row].order, row});
  };
  collect(all);
  const std::size_t whole = ranked.size();
  const auto best_first = [](const Ranked& a, const Ranked& b) { return a.before(b); };
  const auto until = std::min(skip + limit, whole);
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(until), ranked.end(), best_first);
  if (whole < few_whole && all > 1) {
    collect(all - 1);
    const auto partial = ranked.begin() + static_cast<std::ptrdiff_t>(whole);
    const auto keep = std::min(most_partial, ranked.size() - whole);
    std::partial_sort(partial, partial + static_cast<std::ptrdiff_t>(keep), ranked.end(), best_first);
    ranked.resize(whole + keep);
  }
  Hits hits{.page = {}, .total = ranked.size(), .whole = whole};
  for (std::size_t i = skip; i < std::min(skip + limit, ranked.size()); ++i)
    hits.page.push_back({rows_->people[ranked[i].row].id, ranked[i].score, sheet->slots[ranked[i].row].fields, i < whole});
  return hits;
}

std::vector<PersonId> SearchIndex::candidates(const Details& details, std::span<const std::string> phones, std::size_t limit) const {
  const SearchQuery query = query_of(details, phones);
  if (query.empty()) return {};
  const std::shared_lock lock{rows_->mutex};
  if (rows_->loading) return {};
  const Borrowed sheet{rows_->sheets, rows_->people.size()};
  Search search{*rows_, *sheet};
  search.run(query);
  constexpr auto strong = static_cast<std::uint16_t>(Matched::nhs_number) | static_cast<std::uint16_t>(Matched::phone);
  const int needed = query.terms.size() > 1 ? 2 : 1;
  auto& ranked = sheet->ranked;
  for (const std::uint32_t row : sheet->touched) {
    const Slot& slot = sheet->slots[row];
    if (!rows_->people[row].dead && (std::popcount(slot.terms) >= needed || (slot.fields & strong)))
      ranked.push_back({slot.score + (slot.fields & strong ? 2.0F : 0.0F), rows_->people[row].order, row});
  }
  const auto keep = std::min(limit, ranked.size());
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(keep), ranked.end(),
                    [](const Ranked& a, const Ranked& b) { return a.before(b); });
  std::vector<PersonId> people;
  for (std::size_t i = 0; i < keep; ++i) people.push_back(rows_->people[ranked[i].row].id);
  return people;
}

}  // namespace stepwise::person
