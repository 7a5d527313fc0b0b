// SPDX-License-Identifier: Apache-2.0
#include "practice/allocation/sheet.hpp"

#include "base/text.hpp"

namespace stepwise::allocation {
namespace {

std::string pounds(std::int64_t pence) { return money_words(Money{pence}); }

/// Ended by a full stop, so that words typed by anybody read as a sentence.
std::string sentence(std::string_view words) {
  std::string out{trim(words)};
  if (!out.empty() && std::string_view{".!?"}.find(out.back()) == std::string_view::npos) out += '.';
  return out;
}

/// The grid's words for a level as a sentence, in the reader's language where there is one for them.
std::string descriptor(std::string_view words) {
  const std::string whole = sentence(words);
  return whole.size() == trim(words).size() ? listed(whole) : listed(trim(words)).str() + ".";
}

SheetPart what_this_is() {
  return {t("What this is"),
          {t("This is a starting estimate of the money that may be needed to meet your needs."), t("It is a place to begin. When we plan together it can go up or down."), t("It is not a limit on the help you can have.")}};
}

SheetPart of_area(const Grid& grid, const Area& area, const Allocation& a, const CellHit& cell, bool easy) {
  SheetPart part{listed(area.words).str(), {}};
  const AreaWords* words = a.words_of(area.code);
  if (words != nullptr && !words->heard.empty()) part.lines.push_back(t("What we heard: {0}", sentence(words->heard)));
  const std::string help = descriptor(grid.need_words[static_cast<std::size_t>(cell.level.need)]);
  part.lines.push_back(easy ? help : t("How much help nobody gives yet: {0}", help));
  if (words != nullptr && !words->could_go_wrong.empty()) part.lines.push_back(t("What could go wrong without it: {0}", sentence(words->could_go_wrong)));
  else if (!easy && cell.level.need != Need::none) part.lines.push_back(t("What could go wrong without it: {0}", descriptor(grid.risk_words[static_cast<std::size_t>(cell.level.risk)])));
  if (const AreaLevel* level = a.level_of(area.code); level != nullptr && level->moved() && words != nullptr && !words->moved_why.empty())
    part.lines.push_back(t("We looked at this closely: {0}", sentence(words->moved_why)));
  part.lines.push_back(t("We count {0} a week for this.", pounds(cell.weekly_pence)));
  return part;
}

SheetPart met_already(const Grid& grid, const Allocation& a) {
  SheetPart part{t("What is met already"), {}};
  for (const Area& area : grid.areas)
    if (const AreaWords* words = a.words_of(area.code); words != nullptr && words->anything_met())
      for (const auto& line : met_lines(*words)) part.lines.push_back(t("{0}. {1}", listed(area.words), line));
  if (!part.lines.empty()) part.lines.push_back(t("This costs nothing. We add no money for it."));
  return part;
}

SheetPart additions(const Allocation& a) {
  SheetPart part{t("What we add"), {}};
  for (const AdjustmentLine& line : a.adjustments) {
    const auto& one = line.adjustment;
    if (one.weekly_pence > 0) part.lines.push_back(t("{0}: {1} a week. {2}", t(words_of(one.kind)), pounds(one.weekly_pence), sentence(line.reason)));
    if (one.one_off_pence > 0) part.lines.push_back(t("{0}: {1} once. {2}", t(words_of(one.kind)), pounds(one.one_off_pence), sentence(line.reason)));
  }
  return part;
}

SheetPart total(const Allocation& a) {
  SheetPart part{t("The total"), {}};
  if (a.override_weekly_pence)
    part.lines.push_back(t("The sum came to {0} a week. {1} made it {2}. Why: {3}", pounds(a.sum.judged_pence), a.decided_by, pounds(a.sum.weekly_pence), sentence(a.override_why)));
  part.lines.push_back(t("The starting estimate is {0} a week.", pounds(a.sum.weekly_pence)));
  part.lines.push_back(t("That is {0} a year.", pounds(a.sum.annual_pence)));
  if (a.sum.one_off_pence > 0) part.lines.push_back(t("There is also {0} that is paid once.", pounds(a.sum.one_off_pence)));
  return part;
}

SheetPart what_next(const Allocation& a) {
  return {t("What happens next"),
          {t("We plan with you. The plan says what the money is really for, and how much it is in the end."), t("What you may have to pay yourself is worked out apart from this. It does not change this sum."),
           t("Do you think it is wrong, or not enough? Tell {0}. You can ask a friend, your family or an advocate to speak for you.", a.worker.name),
           t("We will answer within {0} days.", days_to_answer)}};
}

SheetPart who_decided(const Grid& grid, const Allocation& a, bool easy) {
  SheetPart part{t("Who decided"), {t("{0} decided this on {1}.", a.decided_by, long_date(a.decided_on))}};
  if (a.signed_at) part.lines.push_back(t("{0} agreed to it on {1}.", a.signed_by, long_date(a.signed_at->london_date())));
  if (!easy) part.lines.push_back(t("The sum is made with grid number {0}. Everybody can read it: {1} tells you where, or gives you a copy.", grid.number, a.worker.name));
  return part;
}

}  // namespace

std::vector<std::string> met_lines(const AreaWords& words) {
  std::vector<std::string> lines;
  for (const MetOffer& offer : words.offers) lines.push_back(t("Family and [[carers]]: {0}", sentence(offer.words)));
  if (!words.carers.empty()) lines.push_back(t("Family and [[carers]]: {0}", sentence(words.carers)));
  if (!words.community.empty()) lines.push_back(t("People and places nearby: {0}", sentence(words.community)));
  if (!words.reablement.empty()) lines.push_back(t("Help to get going again: {0}", sentence(words.reablement)));
  if (!words.equipment.empty()) lines.push_back(t("Equipment: {0}", sentence(words.equipment)));
  return lines;
}

Explanation explain(const Grid& grid, const Allocation& a, std::string_view matters, bool easy) {
  Explanation out;
  out.parts.push_back(what_this_is());
  if (!trim(matters).empty()) out.parts.push_back({t("What matters to you"), {sentence(matters)}});
  for (const CellHit& cell : a.sum.cells) {
    const Area* area = grid.find(cell.area);
    const AreaLevel* level = a.level_of(cell.area);
    if (area != nullptr && (cell.level.need != Need::none || (level != nullptr && level->moved()))) out.parts.push_back(of_area(grid, *area, a, cell, easy));
  }
  if (auto met = met_already(grid, a); !met.lines.empty()) out.parts.push_back(std::move(met));
  if (auto added = additions(a); !added.lines.empty()) out.parts.push_back(std::move(added));
  out.parts.push_back(total(a));
  out.parts.push_back(what_next(a));
  out.parts.push_back(who_decided(grid, a, easy));
  return out;
}

Readability readability_of(const Explanation& explanation) {
  std::string text;
  for (const SheetPart& part : explanation.parts)
    for (const std::string& line : part.lines) text += plain(line) + "\n";
  return readability(text);
}

}  // namespace stepwise::allocation
