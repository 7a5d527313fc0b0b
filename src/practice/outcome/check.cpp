// SPDX-License-Identifier: Apache-2.0
#include "practice/outcome/check.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stepwise::outcome {
namespace {

constexpr std::size_t longest_read = 2'000;
constexpr int far_years = 3;
/// How many openings ("I hope that", "by Easter,") may stand before who a sentence is about.
constexpr int most_openings = 4;
/// How many words before a match an exception to it may begin, and how many are looked back over for an act.
constexpr std::size_t longest_exception = 10, longest_look = 30;

/// The beginning of a text, cut between characters.
std::string_view beginning_of(std::string_view text) {
  std::size_t length = std::min(text.size(), longest_read);
  while (length > 0 && length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
  return text.substr(0, length);
}

/// One text on its way through the checks.
class Reading {
 public:
  Reading(const Lexicon& lexicon, std::string_view text, const Context& context)
      : lexicon_{lexicon}, text_{beginning_of(text)}, context_{context}, tokens_{tokens_of(text_, context.names)} {
    sentences_.push_back(0);
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i)
      if (tokens_[i].is_stop) sentences_.push_back(i + 1);
    for (const auto start : sentences_) subjects_.push_back(subject_from(start));
  }

  std::vector<Finding> findings() {
    if (tokens_.empty()) return {};
    if (!has_own_wish()) others_decide_ = others_decide();
    note(Check::solution, solution());
    note(Check::whose, whose());
    note(Check::control, control());
    if (!found(Check::control) || others_decide_) note(Check::negative, negative());
    note(Check::aspiration, aspiration());
    measurable();
    if (context_.links_known && context_.important_for && !context_.important_to) found_.push_back({Check::imposed});
    if (context_.links_known && !context_.important_for && !context_.important_to) found_.push_back({Check::drift});
    if (context_.others_with_wording >= too_many_alike) found_.push_back({Check::copy_paste, "", context_.others_with_wording});
    std::ranges::stable_sort(found_, {}, &Finding::check);
    return found_;
  }

 private:
  bool found(Check check) const { return std::ranges::find(found_, check, &Finding::check) != found_.end(); }
  void note(Check check, const std::optional<Match>& match) {
    if (match) found_.push_back({check, words(*match)});
  }
  std::optional<Match> find(std::string_view list, std::size_t from = 0) const { return lexicon_.find(list, tokens_, from); }
  std::string words(const Match& match) const {
    std::size_t first = match.begin, last = match.end - 1;
    while (last > first && tokens_[last].is_clause) --last;
    return std::string{text_.substr(tokens_[first].begin, tokens_[last].end - tokens_[first].begin)};
  }

  std::optional<Match> at(std::string_view list, std::size_t where) const { return lexicon_.at(list, tokens_, where); }
  std::optional<Match> find_within(std::string_view list, std::size_t from, std::size_t before) const {
    for (std::size_t where = from; where < std::min(before, tokens_.size()); ++where)
      if (const auto match = at(list, where)) return match;
    return std::nullopt;
  }
  /// The first place of a list, from a token on, that no entry of its exceptions covers.
  std::optional<Match> find_but(std::string_view list, std::string_view exceptions, std::size_t from = 0) const {
    for (auto match = find(list, from); match; match = find(list, match->begin + 1))
      if (!is_covered(*match, exceptions)) return match;
    return std::nullopt;
  }
  bool is_covered(const Match& match, std::string_view exceptions) const {
    for (std::size_t back = 0; back <= std::min(longest_exception, match.begin); ++back)
      if (const auto exception = at(exceptions, match.begin - back); exception && exception->end >= match.end) return true;
    return false;
  }

  /// Where who a sentence is about begins, behind any "I hope that" and "by Easter,".
  std::size_t subject_from(std::size_t start) const {
    for (int openings = 0; openings < most_openings; ++openings) {
      const auto opening = at("opening", start);
      if (!opening || opening->end >= tokens_.size()) break;
      start = opening->end;
    }
    return start;
  }
  /// The subject of a sentence and what it does, when a list knows it.
  std::optional<Match> subject(std::string_view list, std::string_view exceptions) const {
    for (const auto start : subjects_)
      if (const auto match = at(list, start); match && !at(exceptions, match->begin)) return match;
    return std::nullopt;
  }

  /// A word of provision that is asked for: not where or with what something is done.
  std::optional<Match> solution() const {
    for (auto match = find_but("solution", "solution_not"); match; match = find_but("solution", "solution_not", match->begin + 1))
      if (!is_beside_an_act(*match)) return match;
    return std::nullopt;
  }
  /// "sat on the perching stool", "chess at the day centre": an act comes first, and a little word leads to where or with what.
  bool is_beside_an_act(const Match& match) const {
    for (std::size_t back = 1; back <= 4 && back <= match.begin; ++back) {
      const auto by = match.begin - back;
      if (tokens_[by].is_clause) break;
      if (const auto place = at("place", by); place && place->end <= match.begin) return find_within("act", sentence_of(by), by).has_value();
    }
    return false;
  }
  /// Where the sentence of a token begins, as far back as is looked.
  std::size_t sentence_of(std::size_t token) const {
    for (std::size_t back = 0; back < longest_look && token > 0 && !tokens_[token - 1].is_stop; ++back) --token;
    return token;
  }

  bool speaks_of_self() const {
    return find("first") || std::ranges::any_of(tokens_, &Token::is_name);
  }
  /// Somewhere the person says what they themselves want: what others want is then only told beside it.
  bool has_own_wish() const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (i > 0 && !tokens_[i - 1].is_clause && !at("turn", i - 1)) continue;
      if (const auto wish = at("own_wish", i); wish && !at("control", i) && !at("control", wish->end - 1) && !at("opening", i)) return true;
    }
    return false;
  }
  std::optional<Match> whose() const {
    if (const auto match = find_but("whose", "whose_not")) return match;
    if (!others_decide_ && !has_own_wish())
      if (const auto match = subject("whose_subject", "whose_not")) return match;
    return speaks_of_self() ? std::nullopt : find_but("third", "whose_not");
  }

  /// The sentence is about what somebody outside does.
  std::optional<Match> others_decide() const {
    if (const auto match = subject("control_subject", "control_not")) return match;
    for (const auto start : subjects_)
      if (const auto match = stranger(start)) return match;
    return std::nullopt;
  }
  /// A subject of one or two words that no list knows, and what it decides about the person: "Homechoice cancel my bid".
  std::optional<Match> stranger(std::size_t from) const {
    for (std::size_t length = 1; length <= 2 && from + length < tokens_.size(); ++length) {
      const Token& word = tokens_[from + length - 1];
      if (word.is_clause || word.is_name || word.is_number || word.word.ends_with("ing") || at("known", from + length - 1)) return std::nullopt;
      if (const auto match = at("decides_about_me", from + length)) return Match{from, match->end};
    }
    return std::nullopt;
  }
  std::optional<Match> control() const {
    if (others_decide_) return others_decide_;
    return found(Check::whose) && !find("first") ? std::nullopt : find("control");
  }

  /// Something is said that would be there: before the first word of what should not be, or after a turn of the sentence.
  std::optional<Match> negative() const {
    const auto match = find_but("negative", "negative_not");
    if (!match || is_positive_before(match->begin) || is_positive_after(match->end)) return std::nullopt;
    return match;
  }
  /// A sentence of what was does not count, nor what only dates the wish.
  bool is_positive_before(std::size_t end) const {
    for (std::size_t i = 0; i < sentences_.size() && sentences_[i] < end; ++i) {
      const auto start = sentences_[i];
      std::size_t stop = start;
      while (stop < end && !tokens_[stop].is_stop) ++stop;
      const auto begin = subjects_[i];
      const auto says = [&](std::string_view list) { return find_within(list, begin, stop).has_value(); };
      if (((stop == end && !tokens_[end].is_clause) || !says("past")) && (says("doing") || says("life_state_not") || says("often"))) return true;
    }
    return false;
  }
  bool is_positive_after(std::size_t from) const {
    if (const auto turn = find("positive", from); turn && says_doing(turn->end)) return true;
    for (std::size_t i = from; i < tokens_.size(); ++i) {
      if (!tokens_[i].is_clause) continue;
      const auto denied = [&](std::size_t word) { return find_within("negative", word, word + 5).has_value(); };
      if (const auto wanted = at("want", i + 1); wanted && !denied(wanted->end)) return true;
      if (tokens_[i].is_stop && is_positive_sentence(i + 1)) return true;
    }
    return false;
  }
  /// A whole sentence that tells of what would be, and how often or when.
  bool is_positive_sentence(std::size_t from) const {
    std::size_t stop = from;
    while (stop < tokens_.size() && !tokens_[stop].is_stop) ++stop;
    const auto says = [&](std::string_view list) { return find_within(list, from, stop).has_value(); };
    return !says("negative") && !says("past") && says("often");
  }
  bool says_doing(std::size_t from) const { return find("doing", from).has_value() || find("when", from).has_value(); }

  std::optional<Match> aspiration() const {
    if (const auto match = find_but("horizon", "horizon_not")) return match;
    if (const auto match = far_year()) return match;
    const auto match = find("life_state");
    if (!match || has_time() || find("life_state_not") || found(Check::negative) || found(Check::solution) || found(Check::control) || found(Check::whose)) return std::nullopt;
    return match;
  }
  bool is_far(std::size_t number) const { return at("far_numbers", number) || parse_number(tokens_[number].word).value_or(0) > far_years; }
  /// "in ten years", "by 2035", "within five to six years": further off than three years.
  std::optional<Match> far_year() const {
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (tokens_[i].word == "by" && parse_number(tokens_[i + 1].word).value_or(0) > context_.today.year() + far_years) return Match{i, i + 2};
      const auto years = at("in_years", i);
      if (years && is_far(years->end - 2) && !at("years_not", years->end - 1)) return years;
    }
    return std::nullopt;
  }

  /// A day, an event, how often or how many, in what is wanted: not how long something has been so.
  bool has_time() const {
    if (find_but("when", "no_measure")) return true;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      if ((tokens_[i].is_number || at("numbers", i)) && !is_covered({i, i + 1}, "no_measure")) return true;
    return false;
  }
  /// What can be counted or dated can be told; what can be seen can be told unless a word like "better" asks how much.
  void measurable() {
    if (has_time()) return;
    const bool way = found(Check::solution), others = found(Check::whose), life = found(Check::aspiration);
    const auto strong = find_but(way ? "vague_amount" : others ? "vague_aim" : life ? "vague_life" : "vague_strong", "vague_not");
    if (strong) return found_.push_back({Check::measurable, words(*strong)});
    if (!found_.empty() || find("doing")) return;
    const auto vague = find_but("vague", "vague_not");
    found_.push_back(vague ? Finding{Check::measurable, words(*vague)} : Finding{Check::measurable});
  }

  const Lexicon& lexicon_;
  std::string_view text_;
  const Context& context_;
  std::vector<Token> tokens_;
  std::vector<std::size_t> sentences_ = {}, subjects_ = {};  ///< where each begins, and where who it is about begins
  std::optional<Match> others_decide_ = {};
  std::vector<Finding> found_;
};

}  // namespace

std::vector<Finding> check(const Lexicon& lexicon, std::string_view text, const Context& context) { return Reading{lexicon, text, context}.findings(); }

}  // namespace stepwise::outcome
