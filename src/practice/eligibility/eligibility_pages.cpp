// SPDX-License-Identifier: Apache-2.0
#include "practice/eligibility/eligibility_pages.hpp"

#include "govuk/govuk.hpp"
#include "practice/parts/sheet.hpp"

namespace stepwise::eligibility {
namespace {

using html::element;
using html::Html;
using sheet::heading;
using sheet::paragraph;

govuk::SummaryRow row(std::string_view name, const Html& value) { return {.key = name, .value = value.empty() ? Html{t("Not recorded")} : value}; }

std::string kind_words(Kind kind) { return kind == Kind::adult ? t("Care and support for the person").str() : t("Support as [[a carer]]").str(); }
std::string outcome_of(const Determination& d) {
  if (!d.decided_on) return t("Not decided yet");
  return d.eligible ? t("Eligible").str() : t("Not eligible").str();
}
Html standing_tag(Standing standing) {
  return govuk::tag(t(standing_words(standing)), standing == Standing::settled ? "green" : standing == Standing::closed ? "grey" : "blue");
}
std::string limb_words(std::string_view key) {
  const auto limb = care_act::limb(key);
  return limb ? t(care_act::words_of(*limb)).str() : std::string{key};
}
Html hidden_on_paper(const Html& content) { return element("div", {{"class", "app-paper__hidden"}}, content); }

Html begin_buttons(const OverviewView& view) {
  if (!view.may_change) return {};
  std::vector<Html> all;
  if (view.adult_assessed) all.push_back(govuk::button({.text = t("Say whether the person is eligible"), .href = view.href + "/judge/adult"}));
  if (view.carer_assessed) all.push_back(govuk::secondary_button(t("Say whether they are eligible as [[a carer]]"), view.href + "/judge/carer"));
  if (!all.empty()) return govuk::button_group(all);
  return govuk::inset_text({.content = paragraph(t("Eligibility is judged from a finished [[assessment]], and there is none yet.")) + paragraph(govuk::link(t("Begin [[an assessment]]"), view.assess_href))});
}

Html next_steps(const WrittenView& view) {
  const Determination& d = view.determination;
  if (!d.eligible)
    return heading(t("What can help")) + paragraph(html::lines(d.advice)) + heading(t("What keeps needs from growing")) + paragraph(html::lines(d.prevention)) +
           hidden_on_paper(paragraph(t("This is not the end of the road: people and places nearby may be what is wanted.")) +
                           element("ul", {{"class", "govuk-list govuk-list--bullet"}},
                                   (view.introduce_href.empty() ? Html{} : element("li", {}, govuk::link(t("Introduce the person to somebody or to a place"), view.introduce_href))) + element("li", {}, govuk::link(t("Look in the community directory"), "/community"))));
  std::vector<govuk::SummaryRow> rows{row(t("What could meet these needs"), html::lines(d.could_meet)), row(t("Does the person want the council to meet them?"), item_words(wants_items(), d.wants_council)),
                                      row(t("Where the person ordinarily lives"), item_words(residence_items(), d.residence)), row(t("Looking at money, apart and afterwards"), item_words(money_items(), d.money))};
  Html out = heading(t("What comes next")) + govuk::summary_list({.rows = std::move(rows)}) + paragraph(t("Money had no part in this decision. What somebody may have to pay is worked out separately, and later."));
  if (!d.advice.empty()) out += heading(t("Advice for what is not met")) + paragraph(html::lines(d.advice));
  if (!d.prevention.empty()) out += heading(t("What keeps needs from growing")) + paragraph(html::lines(d.prevention));
  return out;
}

Html decision_part(const WrittenView& view) {
  const Determination& d = view.determination;
  if (!d.decided_on) return govuk::inset_text({.content = Html{t("Nobody has decided yet. What stands below is what was judged and what the rule suggests.")}});
  std::vector<govuk::SummaryRow> rows{row(t("Decision"), outcome_of(d)), row(t("Why"), html::lines(d.reasons)), row(t("Decided by"), t("{0}, {1}, on {2}", d.decided_by, d.decided_role, long_date(*d.decided_on)))};
  if (!d.differs_reason.empty()) rows.push_back(row(t("Why it differs from what the rule suggests"), html::lines(d.differs_reason)));
  if (d.given_on) rows.push_back(row(t("Given to"), t("{0}, on {1}, {2}", d.given_to, long_date(*d.given_on), item_words(format_items(), d.given_format))));
  return heading(t("The decision")) + govuk::summary_list({.rows = std::move(rows)});
}

Html judged_part(const Determination& d) {
  std::vector<govuk::SummaryRow> rows{row(d.kind == Kind::adult ? t("What the needs arise from") : t("The care that is given"), html::lines(d.arises_words)), row(t("What it does to life"), html::lines(d.impact_words))};
  for (const auto& line : d.impacts)
    if (const auto domain = care_act::wellbeing_domain(line.domain); domain && line.impact != "none")
      rows.push_back(row(t(care_act::words_of(*domain)), item_words(impact_items(), line.impact)));
  if (d.kind == Kind::carer) rows.push_back(row(t("Health of the [[carer]]"), item_words(health_items(), key_of(d.health))));
  rows.push_back(row(t("Do the needs change from day to day?"), d.fluctuates_words.empty() ? Html{item_words(fluctuates_items(), d.fluctuates)} : Html{item_words(fluctuates_items(), d.fluctuates)} + element("br", {}, {}) + html::lines(d.fluctuates_words)));
  return heading(t("What it stands on")) + paragraph(t("The [[assessment]] that was finished on {0}.", long_date(d.assessed_on))) + write_needs(d.kind, d.needs) + govuk::summary_list({.rows = std::move(rows)});
}

Html written_buttons(const WrittenView& view) {
  if (!view.may_change) return {};
  std::vector<Html> all;
  if (view.standing == Standing::to_decide) all.push_back(govuk::button({.text = t("Decide"), .href = view.href + "/decide"}));
  if (view.standing == Standing::to_give) all.push_back(govuk::button({.text = t("Record that the person has it"), .href = view.href + "/give"}));
  if (view.standing == Standing::look_again) all.push_back(govuk::button({.text = t("Look again, from the [[assessment]] as it is now"), .href = view.judge_href}));
  return all.empty() ? Html{} : hidden_on_paper(govuk::button_group(all));
}

}  // namespace

Html write_needs(Kind kind, const std::vector<NeedLine>& needs) {
  if (needs.empty()) return paragraph(t("The [[assessment]] names no needs."));
  govuk::TableOptions table{.caption = kind == Kind::adult ? t("Needs, judged as if nobody gave unpaid care") : t("What caring makes hard"), .head = {t("Outcome"), t("How it is"), t("What the person said, and what was seen")},
                            .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = {t("Outcome"), t("How it is"), t("What the person said, and what was seen")}};
  if (kind == Kind::adult) {
    table.head.push_back(t("Unpaid help there is: a fact, not part of the sum"));
    table.stack_names.push_back(t("Unpaid help there is"));
  }
  for (const auto& need : needs) {
    govuk::Row cells{outcome_words(kind, need.code), limb_words(need.limb), html::lines(need.evidence)};
    if (kind == Kind::adult) cells.push_back(need.informal_care.empty() ? Html{t("None recorded")} : html::lines(need.informal_care));
    table.rows.push_back(std::move(cells));
  }
  return govuk::table(table);
}

Html write_suggestion(const Suggestion& suggestion) {
  std::vector<govuk::SummaryRow> rows;
  for (const auto& condition : suggestion.conditions)
    rows.push_back({.key = condition.words, .value = element("strong", {}, condition.met ? t("Met") : t("Not met")) + element("br", {}, {}) + Html{condition.why}});
  return heading(t("What the rule suggests")) + paragraph(suggestion.eligible ? t("All three conditions are met: it suggests that the person is eligible.") : t("Not all three conditions are met: it suggests that the person is not eligible.")) +
         govuk::summary_list({.rows = std::move(rows)}) + paragraph(t("It suggests. A named worker decides, and may decide otherwise with reasons."));
}

Html write_overview(const OverviewView& view) {
  Html out = heading(t("Eligibility"), 1) + begin_buttons(view);
  govuk::TableOptions table{.caption = t("Decisions"), .head = {t("For"), t("Judged"), t("Decision"), t("Where it stands")}, .caption_classes = "govuk-table__caption--m", .stack_on_phones = true,
                            .stack_names = {t("For"), t("Judged"), t("Decision"), t("Where it stands")}};
  for (const auto& [determination, standing] : view.lines)
    table.rows.push_back({govuk::link(kind_words(determination.kind), view.href + "/" + determination.reference, t(", judged on {0}", long_date(determination.judged_on))), long_date(determination.judged_on), outcome_of(determination), standing_tag(standing)});
  return table.rows.empty() ? out : out + govuk::table(table);
}

Html write_written(const WrittenView& view) {
  const Determination& d = view.determination;
  Html out = heading(d.kind == Kind::adult ? t("Eligibility for care and support") : t("Eligibility for support as [[a carer]]"), 1) + paragraph(t("For {0}", view.name));
  if (view.standing == Standing::look_again)
    out += govuk::inset_text({.content = Html{t("The [[assessment]] was amended after this was judged. It stands on the earlier one: look again.")}});
  out += written_buttons(view) + decision_part(view);
  if (d.decided_on) out += next_steps(view);
  out += judged_part(d) + write_suggestion(suggest(d));
  out += paragraph(t("If you think this is wrong, tell us. Somebody who did not decide it will look at it, and you can ask for that in any way that suits you."));
  return out + view.disagrees;
}

Html write_summary(const std::vector<Line>& lines, const std::string& href) {
  std::vector<govuk::SummaryRow> rows;
  for (const auto kind : {Kind::adult, Kind::carer})
    for (const auto& line : lines) {
      if (line.determination.kind != kind) continue;
      rows.push_back(row(kind_words(kind), Html{outcome_of(line.determination)} + Html{" "} + standing_tag(line.standing)));
      break;
    }
  Html link = paragraph(govuk::link(t("Open eligibility"), href));
  return rows.empty() ? paragraph(t("Nothing is judged yet.")) + link : govuk::summary_list({.rows = std::move(rows)}) + link;
}

}  // namespace stepwise::eligibility
