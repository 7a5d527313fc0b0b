// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/outcome/room.hpp"

namespace stepwise::outcome {
namespace {

using html::element;
using html::Html;
using sheet::Field;
using sheet::Form;
using Kind = sheet::Field::Kind;
using sheet::text_of;

constexpr std::size_t most_findings = 40;

std::string thinking_href(const Asking& asking) { return person::record_href(asking.opened.banner.reference) + "/thinking"; }

/// What may be chosen as what the outcome is about: what matters to and for the person, and their hopes.
std::vector<thinking::Finding> matters(const Asking& asking) {
  std::vector<thinking::Finding> all;
  const auto& who = asking.opened.who.readable();
  for (auto& finding : thinking::read_findings(asking.tx, who)) {
    const bool already = std::ranges::find(asking.outcome.findings, finding.reference) != asking.outcome.findings.end() || finding.reference == asking.visit.request.query.get("finding");
    const bool matters = finding.sense == thinking::Sense::to_me || finding.sense == thinking::Sense::for_me || finding.sense == thinking::Sense::aspiration;
    if (already || (matters && all.size() < most_findings)) all.push_back(std::move(finding));
  }
  return all;
}

std::string finding_hint(const thinking::Finding& finding) {
  const std::string on = long_date(finding.on);
  if (finding.of_carer) return t("Said as [[a carer]], {0}", on);
  switch (finding.sense) {
    case thinking::Sense::to_me: return t("Important to the person, {0}", on);
    case thinking::Sense::for_me: return t("Important for the person, {0}", on);
    case thinking::Sense::aspiration: return t("A hope, {0}", on);
    default: return t("Found out on {0}", on);
  }
}

std::vector<sheet::Choice> finding_choices(const std::vector<thinking::Finding>& findings) {
  std::vector<sheet::Choice> choices;
  for (const auto& finding : findings) choices.push_back({finding.reference, finding.words, finding_hint(finding)});
  return choices;
}

Html what_is_known(const Asking& asking, const std::vector<thinking::Finding>& findings) {
  const auto link = govuk::link(t("See and add to what matters"), thinking_href(asking));
  if (findings.empty())
    return govuk::inset_text({.content = sheet::paragraph(t("Nothing is written yet about what matters to the person or the life they want. Talk about that first, and write it here in their words or on a page of its own.")) + sheet::paragraph(link)});
  const Date newest = std::ranges::max(findings, {}, &thinking::Finding::on).on;
  Html out;
  if (newest.add_months(old_after_months) < asking.visit.today)
    out += govuk::inset_text({.content = sheet::paragraph(t("What is known of what matters is more than a year old: the latest is of {0}. Ask whether it is still so.", long_date(newest)))});
  return out + sheet::paragraph(link);
}

void put_findings(const http::Fields& typed, const std::vector<thinking::Finding>& known, Outcome& outcome) {
  outcome.findings.clear();
  outcome.findings_to = outcome.findings_for = 0;
  outcome.aspiration.clear();
  for (const auto reference : typed.all("findings")) {
    const auto found = std::ranges::find(known, reference, &thinking::Finding::reference);
    if (found == known.end()) continue;
    outcome.findings.emplace_back(reference);
    if (found->sense == thinking::Sense::for_me) ++outcome.findings_for;
    else ++outcome.findings_to;
    if (found->sense == thinking::Sense::aspiration && outcome.aspiration.empty()) outcome.aspiration = found->reference;
  }
}

void add_beginning(const Asking& asking, const std::vector<thinking::Finding>& known, Form& form) {
  const Outcome& outcome = asking.outcome;
  const auto from = asking.visit.request.query.get("finding");
  const auto chosen = std::ranges::find(known, from, &thinking::Finding::reference);
  form.typed.add("issue", outcome.issue.empty() && chosen != known.end() ? chosen->words : outcome.issue);
  form.typed.add("matters", outcome.matters);
  for (const auto& finding : outcome.findings) form.typed.add("findings", finding);
  if (chosen != known.end()) form.typed.add("findings", std::string{from});
  if (outcome.of_carer || (chosen != known.end() && chosen->of_carer)) form.typed.add("of_carer", "yes");
}

/// What comes from something that they said as a carer is said as one too.
bool is_about_caring(const std::vector<thinking::Finding>& known, const Outcome& outcome) {
  return std::ranges::any_of(known, [&](const thinking::Finding& finding) { return finding.of_carer && std::ranges::find(outcome.findings, finding.reference) != outcome.findings.end(); });
}

/// Only those who support carers are asked, and only of somebody who is known to be one.
bool asks_as_carer(const Asking& asking) {
  if (!asking.visit.staff.can(access::Permission::support_carers)) return false;
  return asking.outcome.of_carer || !asking.room.is_carer || asking.room.is_carer(asking.tx, asking.opened.who.readable());
}

Field as_carer_field() {
  return {.kind = Kind::boxes, .name = "of_carer", .label = t("As [[a carer]]"), .hint = t("From then on only those who support [[carers]] see it, with all that is done about it"),
          .choices = {{"yes", t("They say this as somebody who looks after somebody"), ""}}};
}

}  // namespace

Form check_form(const Asking& asking) {
  const auto known = matters(asking);
  Form form;
  form.before = what_is_known(asking, known);
  form.fields = {{.kind = Kind::words, .name = "issue", .label = t("What would the person like to be different?"), .hint = t("In a few of their words. It can be put better later"),
                  .needed = t("Write what the person would like to be different"), .rows = 2}};
  if (!known.empty())
    form.fields.push_back({.kind = Kind::boxes, .name = "findings", .label = t("Which of these is it about?"), .hint = t("Choose all that it is about"), .choices = finding_choices(known)});
  form.fields.push_back({.kind = Kind::words, .name = "matters", .label = known.empty() ? t("What matters to the person, and where would they like to get to?") : t("What else matters about it?"),
                         .needed = known.empty() ? t("Write what matters to the person, in their words").str() : "", .rows = 3});
  const bool asks = asks_as_carer(asking);
  if (asks) form.fields.push_back(as_carer_field());
  add_beginning(asking, known, form);
  save_with(form, asking,
            [known, asks](const http::Fields& typed, Outcome& outcome) {
              outcome.issue = text_of(typed, "issue");
              outcome.matters = text_of(typed, "matters");
              put_findings(typed, known, outcome);
              if (asks) outcome.of_carer = typed.get("of_carer") == "yes";
              if (is_about_caring(known, outcome)) outcome.of_carer = true;
            },
            "now", kept("outcome.changed"));
  return form;
}

Form now_form(const Asking& asking) {
  const Outcome& outcome = asking.outcome;
  Form form;
  form.before = sheet::paragraph(govuk::link(t("What was found out about working and not working"), thinking_href(asking)));
  form.fields = {{.kind = Kind::words, .name = "working", .label = t("What works now, as the person sees it")},
                 {.kind = Kind::words, .name = "not_working", .label = t("What does not work, as the person sees it")},
                 {.kind = Kind::words, .name = "others_see", .label = t("What others see"), .hint = t("Family, friends, staff: say who. Where they differ, write both")}};
  form.typed.add("working", outcome.working);
  form.typed.add("not_working", outcome.not_working);
  form.typed.add("others_see", outcome.others_see);
  save_with(form, asking,
            [](const http::Fields& typed, Outcome& changed) {
              changed.working = text_of(typed, "working");
              changed.not_working = text_of(typed, "not_working");
              changed.others_see = text_of(typed, "others_see");
            },
            "first", kept("outcome.changed"));
  return form;
}

Form first_form(const Asking& asking) {
  const Outcome& outcome = asking.outcome;
  Form form;
  const auto active = std::ranges::count_if(asking.all, [&](const Outcome& other) { return is_open(other) && other.reference != outcome.reference; });
  if (active >= most_active)
    form.before = govuk::inset_text({.content = sheet::paragraph(tn("{0} other outcome is open. Five at once are as many as most people can live by: could one wait?", "{0} other outcomes are open. Five at once are as many as most people can live by: could one wait?", active))});
  form.fields = {{.kind = Kind::rating, .name = "importance", .label = t("How much does it matter to the person?"), .hint = t("0 not at all, 10 more than anything. Leave empty if it was not asked")},
                 {.kind = Kind::rating, .name = "confidence", .label = t("How sure is the person that it can change?"), .hint = t("0 not at all, 10 quite sure")},
                 {.kind = Kind::one, .name = "person_agreed", .label = t("Does the person want to begin here?"), .needed = t("Say whether the person wants to begin here"), .choices = sheet::choices_of(asking.room.lists.agreed)},
                 {.kind = Kind::line, .name = "agreed_with", .label = t("Who else was there when it was talked about?"), .hint = t("Name and what they are to the person")}};
  if (outcome.importance) form.typed.add("importance", std::to_string(*outcome.importance));
  if (outcome.confidence) form.typed.add("confidence", std::to_string(*outcome.confidence));
  form.typed.add("person_agreed", outcome.person_agreed);
  form.typed.add("agreed_with", outcome.agreed_with);
  save_with(form, asking,
            [](const http::Fields& typed, Outcome& changed) {
              changed.importance = progression::rating_of(typed, "importance");
              changed.confidence = progression::rating_of(typed, "confidence");
              changed.person_agreed = text_of(typed, "person_agreed");
              changed.agreed_with = text_of(typed, "agreed_with");
            },
            "success", kept("outcome.changed"));
  return form;
}

Form success_form(const Asking& asking) {
  Form form;
  form.fields = {{.kind = Kind::words, .name = "success", .label = t("If this were sorted, what would it look like?"), .hint = t("A day, a place, who is there. It need not be exact yet"), .rows = 4}};
  form.typed.add("success", asking.outcome.success);
  save_with(form, asking, [](const http::Fields& typed, Outcome& changed) { changed.success = text_of(typed, "success"); }, "test", kept("outcome.changed"));
  return form;
}

}  // namespace stepwise::outcome
