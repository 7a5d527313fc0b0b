// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace stepwise::outcome {

/// A word of a text: as it is compared, and where it stands.
struct Token {
  std::string word = {}, stem = {};            ///< small letters; without the ending of a plural
  std::size_t begin = 0, end = 0;      ///< bytes of the text
  bool is_number = false;             ///< begins with a digit; number words are data
  bool is_name = false, is_clause = false;
  bool is_stop = false;               ///< a break that ends a sentence: a full stop, a semicolon, a colon, a dash, a new line
};
/// The words of a text in order, with the breaks between clauses. `names` in any case; a possessive counts as the word itself.
std::vector<Token> tokens_of(std::string_view text, std::span<const std::string> names);

/// From the token `begin` up to, not including, `end`.
struct Match {
  std::size_t begin = 0, end = 0;
};

/// Lists of runs of words that the checks look for, read from data. The language of the entries is told in
/// lists/outcome_words.toml. Never changes once made; may be asked from many threads.
class Lexicon {
 public:
  /// lists/outcome_words.toml.
  static Result<Lexicon> load();
  /// A Fault names the list and the entry that cannot be read.
  static Result<Lexicon> from_toml(std::string_view toml);
  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;

  /// The first place of the tokens where an entry of a list stands, from a token on.
  std::optional<Match> find(std::string_view list, std::span<const Token> tokens, std::size_t from = 0) const;
  /// The longest entry that stands at just this token.
  std::optional<Match> at(std::string_view list, std::span<const Token> tokens, std::size_t where) const;

 private:
  struct Inside;
  explicit Lexicon(std::unique_ptr<const Inside> inside);
  std::unique_ptr<const Inside> inside_;
};

}  // namespace stepwise::outcome
