// SPDX-License-Identifier: Apache-2.0
#include "community/directory/matching.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "community/directory/sessions.hpp"
#include "language/language.hpp"

namespace stepwise::directory {
namespace {

constexpr int unknown_metres = -1;
/// What a word is worth by the part that holds it; a word that only stands for the one typed is worth less. [ours]
constexpr double name_worth = 6, what_worth = 4, kind_worth = 3, whom_worth = 2, rest_worth = 1, like_worth = 0.55;
/// Text, nearness, and what is known of access, in points. [ours]
constexpr double text_points = 10, near_points = 3, near_metres = 1500, whom_points = 1.5, need_points = 0.5, stale_points = -0.5, flag_points = -1.5;

double worth_of(std::uint8_t where) {
  if (where & in_name) return name_worth;
  if (where & in_what) return what_worth;
  if (where & in_kind) return kind_worth;
  return where & in_whom ? whom_worth : rest_worth;
}

/// What is said by the way (access, the building) answers only the very word: “steps” on a walk are not “step-free”.
bool counts(const Shelf::Posting& posting, bool same) { return same || posting.where != in_rest; }

std::size_t places_with(const Shelf& shelf, const std::string& stem) {
  const auto* list = shelf.postings(stem);
  return list == nullptr ? 0 : list->size();
}

const Shelf::Posting* posting_of(const Shelf& shelf, const std::string& stem, std::uint32_t entry) {
  const auto* list = shelf.postings(stem);
  if (list == nullptr) return nullptr;
  const auto found = std::ranges::lower_bound(*list, entry, {}, &Shelf::Posting::entry);
  return found != list->end() && found->entry == entry ? &*found : nullptr;
}

/// The place's own word of that stem, said beside the one that was typed.
std::string like_words(const Facts& facts, const std::string& stem, const std::string& typed) {
  const std::string folded = fold_for_matching(facts.name + ' ' + facts.what_happens);
  for (const auto word : split(folded, ' '))
    if (const auto stems = Wants::stems(word); !stems.empty() && stems.front() == stem) return t("“{0}” is like “{1}”", word, typed);
  return t("It is like “{0}”", typed);
}

bool has_code(const std::vector<std::string>& codes, const std::string& code) { return std::ranges::find(codes, code) != codes.end(); }

}  // namespace

Matching::Matching(const Asked& asked, std::span<const Wants::Want> wanted, const PlaceLists& lists, int stale_days)
    : asked_{asked}, wanted_{wanted}, lists_{lists}, stale_days_{stale_days} {}

void Matching::weigh(const Shelf& base, const Shelf& recent) {
  const double all = static_cast<double>(base.entries().size() + recent.entries().size()) + 1;
  const auto worth = [&](const std::string& stem) {
    const auto found = places_with(base, stem) + places_with(recent, stem);
    return found == 0 ? 0.0 : std::log(1 + all / static_cast<double>(found));
  };
  for (const auto& want : wanted_) {
    std::vector<Stem> stems{{want.stem, worth(want.stem), true}};
    for (const auto& like : want.like) stems.push_back({like, worth(like) * like_worth, false});
    std::erase_if(stems, [](const Stem& stem) { return stem.worth == 0; });
    if (stems.empty() && want.stem.size() > 2)
      for (const Shelf* shelf : {&base, &recent})
        for (auto& longer : shelf->stems_beginning(want.stem)) stems.push_back({longer, worth(longer) * like_worth, false});
    double most = 0;
    for (const auto& stem : stems) most = std::max(most, stem.worth);
    best_text_ += most * name_worth;
    stems_.push_back(std::move(stems));
  }
}

/// For each want the best of its stems that the place has; wants add up.
std::vector<float> Matching::text_scores(const Shelf& shelf) const {
  std::vector<float> scores(shelf.entries().size(), 0), of_want(scores.size(), 0);
  for (const auto& stems : stems_) {
    std::ranges::fill(of_want, 0.0F);
    for (const auto& stem : stems)
      if (const auto* list = shelf.postings(stem.stem))
        for (const auto& posting : *list)
          if (counts(posting, stem.same)) of_want[posting.entry] = std::max(of_want[posting.entry], static_cast<float>(stem.worth * worth_of(posting.where)));
    for (std::size_t i = 0; i < scores.size(); ++i) scores[i] += of_want[i];
  }
  return scores;
}

int Matching::metres_to(const Shelf::Entry& entry) const {
  if (!asked_.from || !entry.point || (asked_.for_public && entry.place.is_hidden())) return unknown_metres;
  return walking_metres(*asked_.from, *entry.point);
}

bool Matching::fits(const Shelf::Entry& entry, int metres) const {
  const Facts& facts = entry.place.facts;
  if (!asked_.kind.empty() && facts.kind != asked_.kind) return false;
  if (asked_.weekday > 0 && (entry.weekdays >> (asked_.weekday - 1) & 1) == 0) return false;
  if (asked_.free_only && facts.cost_kind != "free" && facts.cost_kind != "donation") return false;
  if (asked_.from && asked_.within_metres > 0 && (metres == unknown_metres || metres > asked_.within_metres)) return false;
  if (!asked_.for_whom.empty() && !entry.for_whom.empty() && !has_code(entry.for_whom, asked_.for_whom)) return false;
  return std::ranges::none_of(entry.access, [&](const auto& known) { return !known.second && has_code(asked_.needs, known.first); });
}

double Matching::rest_of_score(const Shelf::Entry& entry, int metres) const {
  double score = metres == unknown_metres ? 0 : near_points * std::exp(-metres / near_metres);
  if (!asked_.for_whom.empty() && has_code(entry.for_whom, asked_.for_whom)) score += whom_points;
  for (const auto& [code, yes] : entry.access)
    if (yes && has_code(asked_.needs, code)) score += need_points;
  if (!entry.place.flag_reason.empty()) score += flag_points;
  else if (check_due_on(entry.place, stale_days_) < asked_.today) score += stale_points;
  return score;
}

void Matching::walk(const Shelf& shelf, const std::unordered_set<std::int64_t>* but_for) {
  const bool by_text = !wanted_.empty();
  const auto scores = by_text ? text_scores(shelf) : std::vector<float>{};
  for (std::uint32_t i = 0; i < shelf.entries().size(); ++i) {
    const auto& entry = shelf.entries()[i];
    if (by_text && scores[i] <= 0) continue;
    if (but_for != nullptr && but_for->contains(entry.place.id)) continue;
    const int metres = metres_to(entry);
    if (!fits(entry, metres)) continue;
    const double text = by_text && best_text_ > 0 ? text_points * scores[i] / best_text_ : 0;
    fits_.push_back({&shelf, i, static_cast<float>(text + rest_of_score(entry, metres)), metres});
  }
}

void Matching::put_in_order(std::size_t until) {
  const auto name = [](const Fit& fit) -> const std::string& { return fit.shelf->entries()[fit.entry].place.facts.name; };
  std::partial_sort(fits_.begin(), fits_.begin() + static_cast<std::ptrdiff_t>(until), fits_.end(), [&](const Fit& a, const Fit& b) {
    if (a.score != b.score) return a.score > b.score;
    if (const int order = name(a).compare(name(b)); order != 0) return order < 0;
    return a.shelf->entries()[a.entry].place.id < b.shelf->entries()[b.entry].place.id;
  });
}

std::vector<Match> Matching::take(std::size_t from, std::size_t limit) {
  from = std::min(from, fits_.size());
  const auto until = std::min(fits_.size(), from + limit);
  put_in_order(until);
  std::vector<Match> out;
  for (std::size_t i = from; i < until; ++i) out.push_back(match_of(fits_[i]));
  return out;
}

std::vector<const Place*> Matching::all() {
  put_in_order(fits_.size());
  std::vector<const Place*> out;
  for (const Fit& fit : fits_) out.push_back(&fit.shelf->entries()[fit.entry].place);
  return out;
}

Match Matching::match_of(const Fit& fit) const {
  const auto& entry = fit.shelf->entries()[fit.entry];
  const Place& place = entry.place;
  Match match;
  match.reference = place.reference;
  match.name = place.facts.name;
  match.what_happens = place.facts.what_happens;
  match.when = when_line(place.facts);
  match.where = where_line(place.facts, lists_, !asked_.for_public);
  match.welcomer = place.facts.welcomer;
  match.cost = cost_line(place.facts, lists_);
  if (fit.metres != unknown_metres) {
    match.metres = fit.metres;
    match.minutes_walk = minutes_to_walk(fit.metres);
  }
  match.is_flagged = !place.flag_reason.empty();
  match.is_stale = check_due_on(place, stale_days_) < asked_.today;
  if (!asked_.for_public || !place.is_hidden()) match.point = entry.point;
  match.score = fit.score;
  match.reasons = reasons_of(fit);
  return match;
}

std::vector<Reason> Matching::reasons_of(const Fit& fit) const {
  const auto& entry = fit.shelf->entries()[fit.entry];
  std::vector<Reason> reasons;
  word_reasons(fit, reasons);
  if (fit.metres != unknown_metres) reasons.push_back({tn("{0} minute’s walk away", "{0} minutes’ walk away", minutes_to_walk(fit.metres))});
  if (!asked_.for_whom.empty())
    reasons.push_back({has_code(entry.for_whom, asked_.for_whom) ? t("For {0}", listed(lists_.for_whom.label(asked_.for_whom))) : t("Everyone is welcome").str()});
  need_reasons(entry, reasons);
  if (asked_.free_only) reasons.push_back({listed(lists_.cost.label(entry.place.facts.cost_kind))});
  if (asked_.weekday > 0) reasons.push_back({t("On a {0}", weekday_words(asked_.weekday))});
  return reasons;
}

void Matching::word_reasons(const Fit& fit, std::vector<Reason>& reasons) const {
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    const auto& typed = wanted_[i].typed;
    for (const auto& stem : stems_[i]) {
      const auto* posting = posting_of(*fit.shelf, stem.stem, fit.entry);
      if (posting == nullptr || !counts(*posting, stem.same)) continue;
      if (!stem.same) reasons.push_back({like_words(fit.shelf->entries()[fit.entry].place.facts, stem.stem, typed)});
      else if (posting->where & in_name) reasons.push_back({t("Its name fits “{0}”", typed)});
      else if (posting->where & in_what) reasons.push_back({t("What happens there fits “{0}”", typed)});
      else reasons.push_back({t("It speaks of “{0}”", typed)});
      break;
    }
  }
}

void Matching::need_reasons(const Shelf::Entry& entry, std::vector<Reason>& reasons) const {
  for (const auto& need : asked_.needs) {
    const auto known = std::ranges::find(entry.access, need, &std::pair<std::string, bool>::first);
    const std::string words = listed(lists_.access.label(need));
    reasons.push_back({known != entry.access.end() ? words : t("Ask first: {0} is not known", words)});
  }
}

}  // namespace stepwise::directory
