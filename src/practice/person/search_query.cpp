// SPDX-License-Identifier: Apache-2.0
#include "practice/person/search_query.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "practice/person/birth_date.hpp"
#include "practice/person/name_match.hpp"
#include "practice/person/nhs_number.hpp"
#include "practice/person/person.hpp"

namespace stepwise::person {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool only_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }
/// Digits with the marks people write in phone and NHS numbers.
bool is_number_piece(std::string_view piece) {
  return std::ranges::any_of(piece, is_digit) &&
         std::ranges::all_of(piece, [](char c) { return is_digit(c) || c == '-' || c == '(' || c == ')' || c == '+'; });
}
std::string digits_of(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
  return digits;
}
std::string capitals(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (is_digit(c) || is_letter(c)) out += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return out;
}

/// As many digits as an NHS number has, or a phone number: what follows is something else.
bool is_whole_number(std::string_view written) {
  const std::string digits = phone_digits(written);
  if (digits.empty()) return false;
  return digits[0] == '0' ? digits.size() == 11 : digits.size() == 10;
}

/// LS8, M1, EC1A: the first part of a postcode.
bool is_postcode_start(std::string_view code) {
  return code.size() >= 2 && code.size() <= 4 && is_postcode(std::string{code} + " 1AA");
}
/// 2, 2A or 2AB: what may follow the first part.
bool is_postcode_end(std::string_view code) {
  return !code.empty() && code.size() <= 3 && is_digit(code[0]) && std::ranges::all_of(code.substr(1), is_letter);
}

class Reader {
 public:
  Reader(std::vector<std::string_view> pieces, Date today) : pieces_{std::move(pieces)}, today_{today} {}

  SearchQuery read() {
    while (at_ < pieces_.size() && query_.terms.size() < most_terms)
      if (!take_date() && !take_postcode() && !take_number() && !take_reference()) take_words();
    return std::move(query_);
  }

 private:
  void add(Term term, std::size_t pieces) {
    query_.terms.push_back(std::move(term));
    at_ += pieces;
  }
  std::string_view piece(std::size_t ahead) const { return at_ + ahead < pieces_.size() ? pieces_[at_ + ahead] : ""; }

  /// "12/3/1950", and "12 March 1950", "12th of March 1950", "March 12 1950" or "12 3 1950" over several pieces.
  bool take_date() {
    const bool bare_number = only_digits(piece(0));
    if (is_digit(piece(0)[0]) && (!bare_number || piece(0).size() == 8))
      if (take_birth(piece(0), std::string{piece(0)}, 1)) return true;
    for (std::size_t length = 3; length <= 4; ++length) {
      const std::string_view year = piece(length - 1);
      if (!only_digits(year) || (year.size() != 4 && year.size() != 2)) continue;
      if (bare_number && piece(0).size() > 2) continue;
      std::string written;
      for (std::size_t i = 0; i < length; ++i) written.append(written.empty() ? "" : " ").append(piece(i));
      if (take_birth(written, "", length)) return true;
    }
    return false;
  }
  bool take_birth(std::string_view written, std::string text, std::size_t pieces) {
    const auto date = parse_birth(written, today_);
    if (!date || !plausible(*date)) return false;
    add({.kind = Term::Kind::birth, .text = text.empty() ? date->uk() : std::move(text), .date = *date}, pieces);
    return true;
  }
  bool plausible(Date date) const { return date <= today_ && date.year() > 1880; }

  bool take_postcode() {
    const std::string first = capitals(piece(0));
    if (first.size() != piece(0).size() || first.empty() || !is_letter(first[0])) return false;
    if (first.size() >= 5 && is_postcode(normal_postcode(first)))
      return add({.kind = Term::Kind::postcode, .text = normal_postcode(first), .also_word = fold_name(piece(0))}, 1), true;
    if (!is_postcode_start(first)) return false;
    const std::string second = capitals(piece(1));
    if (second.size() == piece(1).size() && is_postcode_end(second) && !(only_digits(second) && only_digits(piece(2))))
      return add({.kind = Term::Kind::postcode, .text = first + " " + second}, 2), true;
    return add({.kind = Term::Kind::postcode, .text = first, .also_word = fold_name(piece(0))}, 1), true;
  }

  /// Digits, joined over gaps while they can be one number.
  bool take_number() {
    if (!is_number_piece(piece(0))) return false;
    if (only_digits(piece(0)) && piece(0).size() == 4) {
      const int year = static_cast<int>(parse_number(piece(0)).value_or(0));
      if (year > 1880 && year <= today_.year())
        return add({.kind = Term::Kind::birth_year, .text = std::string{piece(0)}, .year = year}, 1), true;
    }
    std::string written{piece(0)};
    std::size_t pieces = 1;
    while (!is_whole_number(written) && is_number_piece(piece(pieces)) && digits_of(written).size() + digits_of(piece(pieces)).size() <= 14)
      written.append(" ").append(piece(pieces++));
    const std::string digits = phone_digits(written);
    if (digits.empty()) return ++at_, true;
    if (digits.size() < 5) return add({.text = digits_of(piece(0))}, 1), true;
    return add({.kind = Term::Kind::number, .text = digits}, pieces), true;
  }

  /// Letters and digits mixed: ours or another system's.
  bool take_reference() {
    const std::string_view text = piece(0);
    const bool mixed = std::ranges::any_of(text, is_digit) && std::ranges::any_of(text, is_letter);
    const bool plain = std::ranges::all_of(text, [](char c) { return is_digit(c) || is_letter(c) || c == '-' || c == '/' || c == '.'; });
    if (!plain || (!mixed && text.size() != 16) || text.size() < 3) return false;
    return add({.kind = Term::Kind::reference, .text = lower_ascii(capitals(text)), .also_word = mixed ? "" : fold_name(text)}, 1), true;
  }

  void take_words() {
    const std::string folded = fold_name(piece(0));
    for (const std::string_view word : words_of(folded)) {
      if (query_.terms.size() == most_terms) break;
      if (!query_.terms.empty() && query_.terms.back().kind == Term::Kind::word) query_.terms.back().beside_next = true;
      query_.terms.push_back({.text = std::string{word.substr(0, 40)}});
    }
    ++at_;
  }

  std::vector<std::string_view> pieces_;
  Date today_;
  std::size_t at_ = 0;
  SearchQuery query_;
};

/// Ten digits that neither a phone nor an NHS number can be.
bool is_mistyped_nhs_number(const Term& term) {
  return term.kind == Term::Kind::number && term.text.size() == 10 && term.text[0] != '0' && !is_nhs_number(term.text);
}

}  // namespace

bool has_mistyped_nhs_number(const SearchQuery& query) { return std::ranges::any_of(query.terms, is_mistyped_nhs_number); }

SearchQuery parse_search(std::string_view typed, Date today) {
  std::string text = clean_utf8(typed.substr(0, longest_search));
  for (char& c : text)
    if (c == ',' || c == ';' || c == '\t' || c == '\n' || c == '\r' || c == '"' || c == ':') c = ' ';
  std::vector<std::string_view> pieces;
  for (const std::string_view piece : split(text, ' '))
    if (!piece.empty()) pieces.push_back(piece);
  return Reader{std::move(pieces), today}.read();
}

}  // namespace stepwise::person
