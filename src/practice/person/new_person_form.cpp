// SPDX-License-Identifier: Apache-2.0
#include "practice/person/new_person_form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "practice/person/name_match.hpp"
#include "practice/person/nhs_number.hpp"

namespace stepwise::person {
namespace {

/// "smith" and "SMITH" as "Smith"; anything with its own capitals as it is.
std::string as_name(std::string_view word) {
  std::string name{word};
  const bool all_small = std::ranges::none_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool all_capitals = name.size() > 1 && std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
  if (all_capitals) name = lower_ascii(name);
  if ((all_small || all_capitals) && !name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

/// The typed words that the search took as words, in order.
std::vector<std::string> typed_words(std::string_view searched, const SearchQuery& query) {
  std::vector<std::string> words;
  std::string text{searched};
  std::ranges::replace(text, ',', ' ');
  std::ranges::replace(text, '-', ' ');
  for (const std::string_view piece : split(text, ' ')) {
    const std::string folded = fold_name(piece);
    const bool is_word = std::ranges::any_of(query.terms, [&](const Term& term) { return term.kind == Term::Kind::word && term.text == folded; });
    const bool has_digit = std::ranges::any_of(piece, [](char c) { return c >= '0' && c <= '9'; });
    if (is_word && !has_digit) words.push_back(as_name(piece));
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
  }
  for (Problem& problem : check_person(read.details, today)) {
    const bool told = std::ranges::any_of(read.problems, [&](const Problem& other) { return other.field == problem.field; });
    if (problem.weight == Weight::wrong && !told) read.problems.push_back(std::move(problem));
  }
  return read;
}

}  // namespace stepwise::person
