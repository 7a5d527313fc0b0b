// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <toml++/toml.h>
#include <unordered_map>
#include <unordered_set>

#include "base/share.hpp"
#include "base/text.hpp"
#include "language/language.hpp"
#include "practice/outcome/word_forms.hpp"
#include "practice/outcome/wording.hpp"

namespace stepwise::outcome {
namespace {

constexpr std::size_t longest_gap = 3;

struct Literal {
  std::string word, stem;
  bool is_prefix = false;
};
struct Piece {
  enum class Kind { words, number, gap, start, end, list, name, clause };
  Kind kind = Kind::words;
  std::vector<Literal> literals = {};
  std::size_t list = 0;
};
using Pattern = std::vector<Piece>;

/// The entries of a list, found by the word they begin with where that is a plain one.
struct List {
  std::vector<Pattern> patterns = {};
  std::unordered_map<std::string, std::vector<std::size_t>> by_first = {};
  std::vector<std::size_t> others = {};

  void add(Pattern pattern) {
    const auto number = patterns.size();
    const Piece& first = pattern.front();
    if (first.kind == Piece::Kind::words && std::ranges::none_of(first.literals, &Literal::is_prefix))
      for (const auto& literal : first.literals) by_first[literal.stem].push_back(number);
    else others.push_back(number);
    patterns.push_back(std::move(pattern));
  }
  /// Until `use` says true, each entry that may begin with a token.
  template <class Use>
  bool any(std::span<const Token> tokens, std::size_t where, const Use& use) const {
    if (where < tokens.size())
      if (const auto found = by_first.find(tokens[where].stem); found != by_first.end())
        for (const auto number : found->second)
          if (use(patterns[number])) return true;
    return std::ranges::any_of(others, [&](std::size_t number) { return use(patterns[number]); });
  }
};

bool is_literal(const Literal& literal, const Token& token) {
  return literal.is_prefix ? token.word.starts_with(literal.word) : token.stem == literal.stem;
}

Literal literal_of(std::string_view word) {
  if (word.ends_with('*')) return {std::string{word.substr(0, word.size() - 1)}, "", true};
  return {std::string{word}, stem_of(word), false};
}

}  // namespace

struct Lexicon::Inside {
  std::map<std::string, std::size_t, std::less<>> names;
  std::vector<List> lists;
  std::unordered_set<std::string> numbers;

  Result<Piece> piece_of(std::string_view word) const {
    using Kind = Piece::Kind;
    if (word == "#") return Piece{.kind = Kind::number};
    if (word == "~") return Piece{.kind = Kind::gap};
    if (word == "^") return Piece{.kind = Kind::start};
    if (word == "$") return Piece{.kind = Kind::end};
    if (word == "{name}") return Piece{.kind = Kind::name};
    if (word == "{clause}") return Piece{.kind = Kind::clause};
    if (word.starts_with('{')) {
      const auto list = names.find(word.substr(1, word.size() - 2));
      if (!word.ends_with('}') || list == names.end()) return fail(FaultKind::invalid, t("No list is called {0}", word));
      return Piece{.kind = Kind::list, .list = list->second};
    }
    Piece piece;
    for (const auto one : split(word, '|')) piece.literals.push_back(literal_of(one));
    return piece;
  }

  Result<Pattern> pattern_of(std::string_view entry) const {
    Pattern pattern;
    for (const auto word : split(entry, ' ')) {
      if (word.empty()) continue;
      auto piece = piece_of(word);
      if (!piece) return tl::unexpected{piece.error()};
      pattern.push_back(std::move(*piece));
    }
    if (pattern.empty()) return fail(FaultKind::invalid, t("Write at least one word in every entry"));
    return pattern;
  }

  Result<void> take(std::size_t list, const toml::array& entries) {
    for (const auto& entry : entries) {
      auto pattern = pattern_of(entry.value_or(std::string_view{}));
      if (!pattern) return tl::unexpected{pattern.error()};
      lists[list].add(std::move(*pattern));
    }
    return {};
  }

  /// Where the pieces from `piece` on end, when they stand from `where` on.
  std::optional<std::size_t> reach(const Pattern& pattern, std::size_t piece, std::span<const Token> tokens, std::size_t where) const {
    using Kind = Piece::Kind;
    if (piece == pattern.size()) return where;
    const Piece& now = pattern[piece];
    if (now.kind == Kind::start) return where == 0 ? reach(pattern, piece + 1, tokens, where) : std::nullopt;
    if (now.kind == Kind::end) return where == tokens.size() || (where + 1 == tokens.size() && tokens[where].is_clause) ? reach(pattern, piece + 1, tokens, where) : std::nullopt;
    if (now.kind == Kind::gap) {
      for (std::size_t skipped = 0; skipped <= longest_gap && where + skipped <= tokens.size(); ++skipped) {
        if (const auto end = reach(pattern, piece + 1, tokens, where + skipped)) return end;
        if (where + skipped < tokens.size() && tokens[where + skipped].is_clause) break;
      }
      return std::nullopt;
    }
    if (now.kind == Kind::list) {
      std::optional<std::size_t> whole;
      lists[now.list].any(tokens, where, [&](const Pattern& inner) {
        if (const auto end = reach(inner, 0, tokens, where)) whole = reach(pattern, piece + 1, tokens, *end);
        return whole.has_value();
      });
      return whole;
    }
    return where < tokens.size() && stands(now, tokens[where]) ? reach(pattern, piece + 1, tokens, where + 1) : std::nullopt;
  }

  bool stands(const Piece& piece, const Token& token) const {
    switch (piece.kind) {
      case Piece::Kind::number: return token.is_number || numbers.contains(token.word);
      case Piece::Kind::name: return token.is_name;
      case Piece::Kind::clause: return token.is_clause;
      default: return std::ranges::any_of(piece.literals, [&](const Literal& literal) { return is_literal(literal, token); });
    }
  }
};

Lexicon::Lexicon(std::unique_ptr<const Inside> inside) : inside_{std::move(inside)} {}
Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

Result<Lexicon> Lexicon::load() {
  auto text = read_shared("lists/outcome_words.toml");
  if (!text) return tl::unexpected{text.error()};
  return from_toml(*text);
}

Result<Lexicon> Lexicon::from_toml(std::string_view text) {
  auto inside = std::make_unique<Inside>();
  try {
    const toml::table table = toml::parse(text);
    for (const auto& [name, entries] : table) inside->names.emplace(std::string{name.str()}, inside->names.size());
    inside->lists.resize(inside->names.size());
    for (const auto& [name, entries] : table) {
      const auto* array = entries.as_array();
      if (array == nullptr) return fail(FaultKind::invalid, t("Write {0} as a list of entries", name.str()));
      const std::size_t list = inside->names.find(name.str())->second;
      if (auto taken = inside->take(list, *array); !taken) return fail(FaultKind::invalid, t("In the list {0}: {1}", name.str(), taken.error().sentence));
      if (name.str() == "numbers")
        for (const auto& word : *array) inside->numbers.insert(word.value_or(std::string{}));
    }
  } catch (const toml::parse_error& error) {
    return fail(FaultKind::invalid, t("The list of words of outcomes cannot be read: {0}", error.description()));
  }
  return Lexicon{std::move(inside)};
}

std::optional<Match> Lexicon::at(std::string_view list, std::span<const Token> tokens, std::size_t where) const {
  const auto named = inside_->names.find(list);
  if (named == inside_->names.end()) return std::nullopt;
  std::optional<Match> longest;
  inside_->lists[named->second].any(tokens, where, [&](const Pattern& pattern) {
    if (const auto end = inside_->reach(pattern, 0, tokens, where); end && *end > where && (!longest || *end > longest->end)) longest = Match{where, *end};
    return false;
  });
  return longest;
}

std::optional<Match> Lexicon::find(std::string_view list, std::span<const Token> tokens, std::size_t from) const {
  for (std::size_t where = from; where < tokens.size(); ++where)
    if (auto match = at(list, tokens, where)) return match;
  return std::nullopt;
}

}  // namespace stepwise::outcome
