// SPDX-License-Identifier: Apache-2.0
#include "practice/person/new_person_form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "practice/person/birth_date.hpp"
#include "practice/person/name_match.hpp"
#include "practice/person/nhs_number.hpp"

namespace stepwise::person {
namespace {

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// "smith" and "SMITH" as "Smith", "o'brien-smith" as "O'Brien-Smith"; anything with its own capitals as it is.
std::string as_name(std::string_view word) {
  std::string name{word};
  const bool all_small = std::ranges::none_of(name, is_capital);
  const bool all_capitals = name.size() > 1 && std::ranges::none_of(name, is_small);
  if (all_capitals) name = lower_ascii(name);
  if (!all_small && !all_capitals) return name;
  bool begins = true;
  std::size_t in_part = 0;
  for (char& c : name) {
    if (begins && is_small(c)) c = static_cast<char>(c - 'a' + 'A');
    ++in_part;
    begins = c == '-' || (c == '\'' && in_part == 2);
    if (c == '-') in_part = 0;
  }
  return name;
}

/// The typed words that the search took as words, in order; "smith-jones" stays one.
std::vector<std::string> typed_words(std::string_view searched, const SearchQuery& query) {
  const auto is_term = [&](std::string_view word) {
    return std::ranges::any_of(query.terms, [&](const Term& term) { return term.kind == Term::Kind::word && term.text == word; });
  };
  std::vector<std::string> words;
  std::string text{searched};
  std::ranges::replace(text, ',', ' ');
  for (const std::string_view piece : split(text, ' ')) {
    const std::string folded = fold_name(piece);
    const auto parts = words_of(folded);
    const bool has_digit = std::ranges::any_of(piece, [](char c) { return c >= '0' && c <= '9'; });
    if (!parts.empty() && !has_digit && std::ranges::all_of(parts, is_term)) words.push_back(as_name(piece));
  }
  return words;
}

}  // namespace

Typed prefilled(std::string_view searched, Date today) {
  const SearchQuery query = parse_search(searched, today);
  Typed typed;
  const std::vector<std::string> words = typed_words(searched, query);
  const bool family_first = searched.find(',') != std::string_view::npos && words.size() > 1;
  if (words.size() == 1) typed.emplace_back("family_name", words[0]);
  if (words.size() > 1) {
    std::string given;
    const std::size_t family = family_first ? 0 : words.size() - 1;
    for (std::size_t i = 0; i < words.size(); ++i)
      if (i != family) given += (given.empty() ? "" : " ") + words[i];
    typed.emplace_back("given_name", given);
    typed.emplace_back("family_name", words[family]);
  }
  for (const Term& term : query.terms) {
    if (term.kind == Term::Kind::birth) {
      typed.emplace_back("born_on", term.date.uk());
      typed.emplace_back("birth_quality", "exact");
    }
    if (term.kind == Term::Kind::postcode) typed.emplace_back("postcode", normal_postcode(term.text));
    if (term.kind == Term::Kind::number && is_nhs_number(term.text)) typed.emplace_back("nhs_number", nhs_number_words(term.text));
    else if (term.kind == Term::Kind::number && term.text.size() >= 10) typed.emplace_back("phone", term.text);
  }
  return typed;
}

ReadDetails read_details(const Typed& typed, const Details& start, const Lists& lists, Date today) {
  ReadDetails read{start, {}};
  for (const Field& field : fields()) {
    const auto at = std::ranges::find(typed, field.name, [](const auto& pair) -> std::string_view { return pair.first; });
    if (at == typed.end()) continue;
    if (auto problem = put_field(field, at->second, lists, read.details)) read.problems.push_back(std::move(*problem));
    else if (field.date == &Details::born_on) read.details.born_on = parse_birth(at->second, today);
  }
  for (Problem& problem : check_person(read.details, today)) {
    const bool told = std::ranges::any_of(read.problems, [&](const Problem& other) { return other.field == problem.field; });
    if (problem.weight == Weight::wrong && !told) read.problems.push_back(std::move(problem));
  }
  return read;
}

}  // namespace stepwise::person
