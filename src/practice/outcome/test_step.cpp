// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/outcome/room.hpp"

namespace stepwise::outcome {
namespace {

using html::element;
using html::Html;
using sheet::Field;
using sheet::Form;
using sheet::text_of;
using Kind = Field::Kind;

constexpr std::size_t longest_names = 200;

Html answers_so_far(const Room& room, const Outcome& outcome) {
  if (outcome.probes.empty()) return {};
  std::vector<govuk::SummaryRow> rows;
  for (const auto& probe : outcome.probes) rows.push_back({.key = listed(room.lists.probe.label(probe.question)), .value = html::lines(probe.answer)});
  return sheet::heading(t("What was answered so far")) + govuk::summary_list({.rows = std::move(rows)});
}

/// What the checks need beside the words, in fields that the page sends back with them.
http::Fields beside(const Asking& asking) {
  std::string called;
  for (const auto& name : names_of(asking.opened.banner.person.details)) called += (called.empty() ? "" : " ") + name;
  http::Fields fields;
  fields.add("called", called);
  fields.add("linked_to", std::to_string(asking.outcome.findings_to));
  fields.add("linked_for", std::to_string(asking.outcome.findings_for));
  fields.add("others", std::to_string(context_of(asking).others_with_wording));
  fields.add("others_of", shown_words(asking.outcome));
  return fields;
}

/// The part of the form that is written anew while somebody types; a button writes it where no script does.
Html live_part(const Room& room, const http::Fields& typed, const http::Fields& known, Date today) {
  http::Fields with;
  Html hidden;
  for (const auto& [name, value] : known.pairs()) {
    with.add(name, value);
    hidden += govuk::hidden_field(name, value);
  }
  for (const auto& [name, value] : typed.pairs())
    if (!known.has(name)) with.add(name, value);
  return hidden + sheet::heading(t("Worth a question")) + element("div", {{"data-live", "/outcomes/look"}, {"aria-live", "polite"}}, write_findings(findings_of(room, with, today)));
}

std::vector<Field> wording_fields() {
  return {{.kind = Kind::words, .name = "words", .label = t("In the person’s own words, what will be different?"), .hint = t("As they said it. These words are kept, whatever is written below"), .needed = t("Write what the person said, in their own words"), .rows = 3},
          {.kind = Kind::words, .name = "wording", .label = t("Put more clearly, if they want it to be"), .hint = t("Stands beside their own words, never in their place"), .rows = 3}};
}

/// What is asked below the questions about the wording.
std::vector<Field> further_fields(const Room& room) {
  return {{.kind = Kind::pick, .name = "question", .label = t("Ask again"), .hint = t("As often as it helps, in any order. Each answer is kept"), .choices = sheet::choices_of(room.lists.probe)},
          {.kind = Kind::words, .name = "answer", .label = t("What the person answered"), .rows = 2},
          {.kind = Kind::words, .name = "important_to", .label = t("What is important to the person about this?"), .rows = 2},
          {.kind = Kind::words, .name = "important_for", .label = t("What is important for the person about this?"), .hint = t("Health, safety, what others value"), .rows = 2},
          {.kind = Kind::line, .name = "influence", .label = t("Who can do something about it?"), .hint = t("The person, and people here")},
          {.kind = Kind::boxes, .name = "tests", .label = t("What does it do?"), .hint = t("If none of these, it is probably not an outcome"), .choices = sheet::choices_of(room.lists.test)},
          {.kind = Kind::words, .name = "noticed_why", .label = t("What did you make of the questions above, if there are any?"), .hint = t("They ask; they never decide. A sentence shows that they were talked through"), .rows = 2}};
}

void put_test(const Room& room, const http::Fields& typed, Date today, const std::string& by, Outcome& outcome) {
  outcome.words = text_of(typed, "words");
  outcome.wording = text_of(typed, "wording");
  if (outcome.wording == outcome.words) outcome.wording.clear();
  outcome.important_to = text_of(typed, "important_to");
  outcome.important_for = text_of(typed, "important_for");
  outcome.influence = text_of(typed, "influence");
  outcome.tests.clear();
  for (const auto test : typed.all("tests")) outcome.tests.emplace_back(test);
  outcome.noticed.clear();
  outcome.noticed_why = text_of(typed, "noticed_why");
  if (!outcome.noticed_why.empty())
    for (const auto& finding : findings_of(room, typed, today)) outcome.noticed.emplace_back(words_of(finding.check).key);
  if (const auto answer = text_of(typed, "answer"); !answer.empty()) outcome.probes.push_back({text_of(typed, "question"), answer, today, by});
  outcome.tested_on = today;
}

}  // namespace

std::vector<std::string> names_of(const person::Details& details) {
  std::vector<std::string> names;
  for (const auto& name : {details.given_name, details.known_as, details.family_name})
    for (const auto part : split(name, ' '))
      if (!trim(part).empty()) names.emplace_back(trim(part));
  return names;
}

Context context_of(const Asking& asking) {
  const Outcome& outcome = asking.outcome;
  Context context{.names = names_of(asking.opened.banner.person.details), .links_known = outcome.tested_on.has_value() || !outcome.findings.empty(), .today = asking.visit.today};
  context.important_to = !outcome.important_to.empty() || outcome.findings_to > 0;
  context.important_for = !outcome.important_for.empty() || outcome.findings_for > 0;
  if (!outcome.words.empty()) context.others_with_wording = others_with_wording(asking.tx, asking.opened.who.id(), asking.visit.staff.team, shown_words(outcome));
  return context;
}

std::vector<Finding> findings_of(const Room& room, const http::Fields& typed, Date today) {
  Context context{.today = today};
  for (const auto name : split(typed.get("called").substr(0, longest_names), ' ')) context.names.emplace_back(name);
  context.important_to = !text_of(typed, "important_to").empty() || parse_number(typed.get("linked_to")).value_or(0) > 0;
  context.important_for = !text_of(typed, "important_for").empty() || parse_number(typed.get("linked_for")).value_or(0) > 0;
  context.links_known = true;
  const std::string wording = text_of(typed, "wording").empty() ? text_of(typed, "words") : text_of(typed, "wording");
  if (wording_key(wording) == wording_key(typed.get("others_of"))) context.others_with_wording = static_cast<int>(parse_number(typed.get("others")).value_or(0));
  return check(room.lexicon, wording, context);
}

Html write_findings(const std::vector<Finding>& findings) {
  if (findings.empty()) return sheet::paragraph(t("Nothing in the wording asks for a question."));
  std::vector<Html> items;
  for (const auto& finding : findings) {
    const CheckWords& words = words_of(finding.check);
    const std::string why = finding.how_many > 0 ? t(words.why, finding.how_many) : finding.words.empty() ? t(words.why_no_words).str() : t(words.why, finding.words);
    items.push_back(element("li", {}, {element("strong", {}, t(words.title)), Html{" "}, Html{why}, element("br", {}, {}), Html{t(words.question)}}));
  }
  return sheet::paragraph(tn("{0} thing is worth a question. The words stay as they are.", "{0} things are worth a question. The words stay as they are.", static_cast<std::int64_t>(items.size()))) +
         element("ul", {{"class", "govuk-list govuk-list--bullet govuk-list--spaced"}}, html::join(items));
}

Form test_form(const Asking& asking) {
  const Outcome& outcome = asking.outcome;
  const Room& room = asking.room;
  Form form;
  form.before = answers_so_far(room, outcome);
  form.fields = wording_fields();
  form.typed.add("words", outcome.words.empty() ? outcome.issue : outcome.words);
  form.typed.add("wording", outcome.wording);
  form.typed.add("important_to", outcome.important_to);
  form.typed.add("important_for", outcome.important_for);
  form.typed.add("influence", outcome.influence);
  for (const auto& test : outcome.tests) form.typed.add("tests", test);
  form.typed.add("noticed_why", outcome.noticed_why);
  const auto further = further_fields(room);
  form.write = [&room, further, known = beside(asking), today = asking.visit.today](const http::Fields& typed, const std::vector<Problem>& problems) {
    std::vector<Html> all{live_part(room, typed, known, today)};
    std::ranges::move(progression::write_fields(further, typed, problems), std::back_inserter(all));
    return all;
  };
  form.compare = [further](const http::Fields& theirs, const http::Fields& yours) {
    auto fields = wording_fields();
    fields.insert(fields.end(), further.begin(), further.end());
    return progression::compare(fields, theirs, yours);
  };
  form.grow = t("Look at the wording");
  form.more = [further](const http::Fields& typed) {
    auto problems = progression::problems_of(further, typed);
    if (!text_of(typed, "answer").empty() && text_of(typed, "question").empty()) problems.push_back({"question", "needed", t("Choose what was asked")});
    return problems;
  };
  save_with(form, asking, [&room, today = asking.visit.today, by = asking.visit.staff.name](const http::Fields& typed, Outcome& changed) { put_test(room, typed, today, by, changed); }, "barriers", kept("outcome.tested"));
  return form;
}

}  // namespace stepwise::outcome
