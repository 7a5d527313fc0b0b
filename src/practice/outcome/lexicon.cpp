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
constexpr int deepest = 6;

struct Literal {
  std::string word, stem;
  bool is_prefix = false, is_exact = false;
};
/// One place of an entry: a word of several, or one of several lists, or a gap or an edge.
struct Piece {
  enum class Kind { words, gap, start, end };
  Kind kind = Kind::words;
  std::vector<Literal> literals = {};
  std::vector<std::size_t> lists = {};
  bool number = false, name = false, clause = false;
};
using Pattern = std::vector<Piece>;

/// What the first words of an entry may be.
struct Firsts {
  std::vector<std::string> stems = {}, prefixes = {};
  bool anything = false;
};
constexpr std::size_t prefix_key = 2;
const std::string name_key = "{name}", number_key = "#", clause_key = ",";

/// The entries of a list, found by the word they may begin with.
struct List {
  std::vector<Pattern> patterns = {};
  std::unordered_map<std::string, std::vector<std::size_t>> by_stem = {}, by_prefix = {};
  std::vector<std::size_t> others = {};

  void find_by(std::size_t number, const Firsts& firsts) {
    const auto file = [&](auto& under, const std::string& key) {
      auto& numbers = under[key];
      if (numbers.empty() || numbers.back() != number) numbers.push_back(number);
    };
    if (firsts.anything) return others.push_back(number);
    for (const auto& stem : firsts.stems) file(by_stem, stem);
    for (const auto& prefix : firsts.prefixes) file(by_prefix, prefix.substr(0, prefix_key));
  }
  /// Until `use` says true, each entry that may begin with a token.
  template <class Use>
  bool any(std::span<const Token> tokens, std::size_t where, const Use& use) const {
    const auto among = [&](const std::vector<std::size_t>& numbers) { return std::ranges::any_of(numbers, [&](std::size_t number) { return use(patterns[number]); }); };
    const auto filed = [&](const auto& under, const std::string& key) {
      const auto found = under.find(key);
      return found != under.end() && among(found->second);
    };
    if (where >= tokens.size()) return among(others);
    const Token& token = tokens[where];
    return filed(by_stem, token.stem) || (token.is_name && filed(by_stem, name_key)) || (token.is_number && filed(by_stem, number_key)) || (!by_prefix.empty() && filed(by_prefix, token.word.substr(0, prefix_key))) || among(others);
  }
};

bool is_literal(const Literal& literal, const Token& token) {
  return literal.is_prefix ? token.word.starts_with(literal.word) : literal.is_exact ? token.word == literal.word : token.stem == literal.stem;
}

Literal literal_of(std::string_view word) {
  if (word.ends_with('*')) return {.word = std::string{word.substr(0, word.size() - 1)}, .stem = "", .is_prefix = true};
  if (word.starts_with('=')) return {.word = std::string{word.substr(1)}, .stem = stem_of(word.substr(1)), .is_exact = true};
  return {.word = std::string{word}, .stem = stem_of(word)};
}

}  // namespace

struct Lexicon::Inside {
  std::map<std::string, std::size_t, std::less<>> names;
  std::vector<List> lists;
  std::unordered_set<std::string> numbers;

  Result<Piece> piece_of(std::string_view word) const {
    using Kind = Piece::Kind;
    if (word == "~") return Piece{.kind = Kind::gap};
    if (word == "^") return Piece{.kind = Kind::start};
    if (word == "$") return Piece{.kind = Kind::end};
    Piece piece;
    for (const auto one : split(word, '|')) {
      const auto list = one.size() > 2 ? names.find(one.substr(1, one.size() - 2)) : names.end();
      if (one == "#") piece.number = true;
      else if (one == "{name}") piece.name = true;
      else if (one == "{clause}") piece.clause = true;
      else if (!one.starts_with('{')) piece.literals.push_back(literal_of(one));
      else if (one.ends_with('}') && list != names.end()) piece.lists.push_back(list->second);
      else return fail(FaultKind::invalid, t("No list is called {0}", one));
    }
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
      lists[list].patterns.push_back(std::move(*pattern));
    }
    return {};
  }

  /// Adds what the entry may begin with; deeper than lists usually stand in each other, anything.
  void gather(const Pattern& pattern, Firsts& firsts, int depth) const {
    const auto first = std::ranges::find_if(pattern, [](const Piece& piece) { return piece.kind != Piece::Kind::start; });
    if (depth > deepest || first == pattern.end() || first->kind != Piece::Kind::words) {
      firsts.anything = true;
      return;
    }
    if (first->name) firsts.stems.push_back(name_key);
    if (first->clause) firsts.stems.push_back(clause_key);
    if (first->number) firsts.stems.push_back(number_key);
    if (first->number)
      for (const auto& word : numbers) firsts.stems.push_back(stem_of(word));
    for (const auto& literal : first->literals)
      if (literal.is_prefix) firsts.prefixes.push_back(literal.word);
      else firsts.stems.push_back(literal.stem);
    if (std::ranges::any_of(first->literals, [](const Literal& literal) { return literal.is_prefix && literal.word.size() < prefix_key; })) firsts.anything = true;
    for (const auto list : first->lists)
      for (const auto& inner : lists[list].patterns)
        if (!firsts.anything) gather(inner, firsts, depth + 1);
  }
  void index() {
    for (auto& list : lists)
      for (std::size_t number = 0; number < list.patterns.size(); ++number) {
        Firsts firsts;
        gather(list.patterns[number], firsts, 0);
        list.find_by(number, firsts);
      }
  }

  /// What is left of the patterns that a list stands in.
  struct Rest {
    const Pattern& pattern;
    std::size_t piece;
    const Rest* outer;
  };
  /// Where the pieces from `piece` on, and the rest, end when they stand from `where` on.
  std::optional<std::size_t> reach(const Pattern& pattern, std::size_t piece, std::span<const Token> tokens, std::size_t where, const Rest* rest = nullptr) const {
    using Kind = Piece::Kind;
    if (piece == pattern.size()) return rest == nullptr ? std::optional{where} : reach(rest->pattern, rest->piece, tokens, where, rest->outer);
    const Piece& now = pattern[piece];
    if (now.kind == Kind::gap) return reach_over(pattern, piece, tokens, where, rest);
    if (now.kind != Kind::words) return is_edge(now.kind, tokens, where) ? reach(pattern, piece + 1, tokens, where, rest) : std::nullopt;
    const Rest mine{pattern, piece + 1, rest};
    for (const auto list : now.lists)
      if (const auto end = reach_list(list, tokens, where, mine)) return end;
    return where < tokens.size() && stands(now, tokens[where]) ? reach(pattern, piece + 1, tokens, where + 1, rest) : std::nullopt;
  }
  std::optional<std::size_t> reach_list(std::size_t list, std::span<const Token> tokens, std::size_t where, const Rest& rest) const {
    std::optional<std::size_t> whole;
    lists[list].any(tokens, where, [&](const Pattern& inner) {
      whole = reach(inner, 0, tokens, where, &rest);
      return whole.has_value();
    });
    return whole;
  }
  std::optional<std::size_t> reach_over(const Pattern& pattern, std::size_t gap, std::span<const Token> tokens, std::size_t where, const Rest* rest) const {
    for (std::size_t skipped = 0; skipped <= longest_gap && where + skipped <= tokens.size(); ++skipped) {
      if (const auto end = reach(pattern, gap + 1, tokens, where + skipped, rest)) return end;
      if (where + skipped < tokens.size() && tokens[where + skipped].is_clause) break;
    }
    return std::nullopt;
  }
  static bool is_edge(Piece::Kind kind, std::span<const Token> tokens, std::size_t where) {
    if (kind == Piece::Kind::start) return where == 0 || tokens[where - 1].is_stop;
    return where == tokens.size() || tokens[where].is_stop || (tokens[where].is_clause && where + 1 == tokens.size());
  }

  bool stands(const Piece& piece, const Token& token) const {
    if ((piece.name && token.is_name) || (piece.clause && token.is_clause) || (piece.number && (token.is_number || numbers.contains(token.word)))) return true;
    return std::ranges::any_of(piece.literals, [&](const Literal& literal) { return is_literal(literal, token); });
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
  inside->index();
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
