// SPDX-License-Identifier: Apache-2.0
#include "practice/outcome/check.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stepwise::outcome {
namespace {

constexpr std::size_t longest_read = 2'000;
constexpr int far_years = 3;
/// A picture of a life is short; more words than these tell how.
constexpr std::size_t longest_life_state = 14;

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
      : lexicon_{lexicon}, text_{beginning_of(text)}, context_{context}, tokens_{tokens_of(text_, context.names)} {}

  std::vector<Finding> findings() {
    if (tokens_.empty()) return {};
    note(Check::solution, solution());
    note(Check::whose, whose());
    note(Check::control, control());
    if (!found(Check::control)) note(Check::negative, negative());
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

  /// The first place of provision that no exception covers.
  std::optional<Match> solution() const {
    for (std::size_t from = 0;;) {
      const auto match = find("solution", from);
      if (!match) return std::nullopt;
      if (!is_covered(*match, "solution_not")) return match;
      from = match->begin + 1;
    }
  }
  bool is_covered(const Match& match, std::string_view exceptions) const {
    for (std::size_t from = 0;;) {
      const auto exception = find(exceptions, from);
      if (!exception) return false;
      if (exception->begin <= match.begin && exception->end >= match.end) return true;
      from = exception->begin + 1;
    }
  }

  bool speaks_of_self() const {
    return find("first") || std::ranges::any_of(tokens_, &Token::is_name);
  }
  std::optional<Match> whose() const {
    if (const auto match = find("whose")) return match;
    return speaks_of_self() ? std::nullopt : find("third");
  }

  std::optional<Match> control() const { return found(Check::whose) && !find("first") ? std::nullopt : find("control"); }

  /// Something is said that would be there: before the first word of what should not be, or after a turn of the sentence.
  std::optional<Match> negative() const {
    const auto match = find("negative");
    if (!match) return std::nullopt;
    if (is_positive_before(match->begin)) return std::nullopt;
    if (const auto turn = find("positive", match->end); turn && says_doing(turn->end)) return std::nullopt;
    for (std::size_t i = match->end; i < tokens_.size(); ++i)
      if (tokens_[i].is_clause)
        if (const auto wanted = lexicon_.at("want", tokens_, i + 1); wanted && !lexicon_.at("negative", tokens_, wanted->end)) return std::nullopt;
    return match;
  }
  bool is_positive_before(std::size_t end) const {
    const auto doing = find("doing"), life = find("life_state_not");
    return (doing && doing->end <= end) || (life && life->end <= end);
  }
  bool says_doing(std::size_t from) const { return find("doing", from).has_value() || find("when", from).has_value(); }

  std::optional<Match> aspiration() const {
    if (const auto match = find("horizon")) return match;
    if (const auto match = far_year()) return match;
    const auto match = find("life_state");
    if (!match || tokens_.size() > longest_life_state || has_time() || find("life_state_not") || found(Check::negative) || found(Check::solution) || found(Check::control) || found(Check::whose)) return std::nullopt;
    return match;
  }
  /// "in ten years", "by 2035": further off than three years.
  std::optional<Match> far_year() const {
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      if (tokens_[i].word == "by" && parse_number(tokens_[i + 1].word).value_or(0) > context_.today.year() + far_years) return Match{i, i + 2};
      if (tokens_[i].word == "in" && i + 2 < tokens_.size() && tokens_[i + 2].stem == "year" && lexicon_.at("far_numbers", tokens_, i + 1)) return Match{i, i + 3};
      if (tokens_[i].word == "in" && i + 2 < tokens_.size() && tokens_[i + 2].stem == "year" && parse_number(tokens_[i + 1].word).value_or(0) > far_years) return Match{i, i + 3};
    }
    return std::nullopt;
  }

  bool has_time() const {
    return find("when") || std::ranges::any_of(tokens_, [](const Token& token) { return token.is_number; }) || find("numbers");
  }
  /// What can be counted or dated can be told; what can be seen can be told unless a word like "better" asks how much.
  void measurable() {
    if (has_time()) return;
    const std::string_view asking = found(Check::solution) ? "vague_amount" : found(Check::whose) ? "vague_aim" : "vague_strong";
    const auto strong = find(asking), vague = found(Check::solution) || found(Check::whose) ? std::nullopt : find("vague");
    const bool seen = find("doing").has_value();
    const bool other = !found_.empty();
    if (strong) return found_.push_back({Check::measurable, words(*strong)});
    if (seen) return;
    if (vague) return found_.push_back({Check::measurable, words(*vague)});
    if (!other) found_.push_back({Check::measurable});
  }

  const Lexicon& lexicon_;
  std::string_view text_;
  const Context& context_;
  std::vector<Token> tokens_;
  std::vector<Finding> found_;
};

}  // namespace

std::vector<Finding> check(const Lexicon& lexicon, std::string_view text, const Context& context) { return Reading{lexicon, text, context}.findings(); }

}  // namespace stepwise::outcome
