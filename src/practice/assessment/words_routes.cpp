// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "drafts/two_texts.hpp"
#include "govuk/govuk.hpp"
#include "practice/assessment/fields.hpp"
#include "practice/assessment/pages.hpp"
#include "practice/assessment/room.hpp"

namespace stepwise::assessment {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using http::Response;

bool is_marked(const Assessment& a, const Told& told, const std::string& words) {
  return std::ranges::any_of(a.passages, [&](const Passage& p) { return p.link_id == told.link_id && p.words.find(words) != std::string::npos; });
}

/// Every answer with its sentences as boxes.
Html sentences_part(const Assessment& a, const std::vector<Told>& told, const Filled& form) {
  std::vector<std::string> ticked;
  for (const auto key : form.typed.all("sentences")) ticked.emplace_back(key);
  Html all;
  for (const auto& one : told) {
    std::vector<govuk::ChoiceItem> items;
    for (const auto& sentence : sentences(one.words)) {
      const std::string words = one.words.substr(sentence.starts, sentence.length);
      items.push_back({.value = key_of(one, sentence), .text = words, .hint = is_marked(a, one, words) ? Html{t("Marked already")} : Html{}});
    }
    if (!items.empty())
      all += govuk::checkboxes({.id = "s-" + one.link_id + "-" + std::to_string(one.entry), .name = "sentences", .legend = govuk::sized_legend(one.question, "s"), .items = std::move(items),
                                .values = ticked, .classes = "govuk-checkboxes--small"});
  }
  return all;
}

Html marked_part(const govuk::Frame& frame, const Assessment& a) {
  if (a.passages.empty()) return {};
  Html out = heading_m(t("Marked so far"));
  for (const auto& passage : a.passages)
    out += govuk::question_form(frame, assessment_href(a.reference) + "/words",
                                {govuk::hidden_field("assessment_version", std::to_string(a.version)), govuk::hidden_field("remove", std::to_string(passage.id)),
                                 element("blockquote", {{"class", "govuk-inset-text"}}, html::lines(passage.words))},
                                govuk::secondary_button(t("Take this mark away")));
  return out;
}

Response show(Room& room, Visit& visit, const Opened& opened, const std::vector<Told>& told, const Filled& form, const std::string& notice, int status) {
  const Assessment& a = opened.about;
  govuk::Page page = page_about(room, opened.banner, t("Mark the person’s own words"), assessment_href(a.reference), visit.today, true);
  page.problems = form.problems;
  page.main = community::heading(t("Mark the person’s own words"));
  if (!notice.empty()) page.main += govuk::warning_text({.text = notice});
  page.main += paragraph(t("Choose sentences, then what they are about. Each is kept word for word. This is your work afterwards: nobody is asked these lists."));
  std::vector<Html> fields{govuk::hidden_field("assessment_version", std::to_string(a.version)), element("div", {{"id", "sentences"}}, sentences_part(a, told, form)),
                           boxes(form, "about", outcomes_for(a.kind)), boxes(form, "domains", domains())};
  page.main += govuk::question_form(visit.frame, assessment_href(a.reference) + "/words", fields,
                                    govuk::button_group({govuk::button({.text = t("Mark these words"), .prevent_double_click = true}), govuk::link(t("Done"), assessment_href(a.reference))}));
  page.main += marked_part(visit.frame, a);
  if (visit.request.query.get("done") == "words") page.success = t("Words marked");
  if (visit.request.query.get("done") == "unmarked") page.success = t("Mark taken away. The words stay in the [[conversation]]");
  return visit.page(page, status);
}

struct Asked {
  Opened opened;
  Story story;
};
Result<Asked> asked(Visit& visit, store::ReadTx& tx) {
  auto opened = open_assessment(visit, tx, kept("assessment, words"));
  if (!opened) return tl::unexpected{opened.error()};
  auto story = read_story(tx, opened->who.readable(), opened->about);
  if (!story) return fail(FaultKind::stale, t("Finish the [[conversation]] first: there are no words to mark yet"));
  return Asked{std::move(*opened), std::move(*story)};
}

Response ask(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto found = asked(visit, *tx);
  if (!found) return visit.fault(found.error());
  return show(room, visit, found->opened, told_in(found->story.response), {}, "", 200);
}

std::vector<std::string> codes_in(const http::Fields& typed, std::string_view name, const std::vector<Choice>& known) {
  std::vector<std::string> codes;
  const auto ticked = typed.all(name);
  for (const auto& choice : known)
    if (std::ranges::find(ticked, choice.code) != ticked.end()) codes.emplace_back(choice.code);
  return codes;
}

/// The assessment with what was marked, or with a mark less.
Assessment changed(const Visit& visit, const Asked& found, const std::vector<Told>& told, Filled& form) {
  Assessment a = found.opened.about;
  a.version = parse_number(form.typed.get("assessment_version")).value_or(0);
  if (const auto id = parse_number(form.typed.get("remove"))) {
    std::erase_if(a.passages, [&](const Passage& p) { return p.id == *id; });
    return a;
  }
  std::vector<std::string> keys;
  for (const auto key : form.typed.all("sentences")) keys.emplace_back(key);
  auto passages = passages_of(told, keys);
  const auto outcomes = codes_in(form.typed, "about", outcomes_for(a.kind)), wellbeing = codes_in(form.typed, "domains", domains());
  if (passages.empty()) community::wrong(form.problems, "sentences", "missing", t("Choose at least one sentence of theirs"));
  if (outcomes.empty() && wellbeing.empty()) community::wrong(form.problems, "about", "missing", t("Choose what the words are about"));
  for (auto& passage : passages) {
    passage.response_reference = found.story.newest.reference;
    passage.outcomes = outcomes;
    passage.domains = wellbeing;
    passage.tagged_on = visit.today;
    passage.tagged_by = visit.staff.name;
    a.passages.push_back(std::move(passage));
  }
  return a;
}

Response mark(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto found = asked(visit, *tx);
  if (!found) return visit.fault(found.error());
  const auto told = told_in(found->story.response);
  Filled form{visit.request.form.fields, {}};
  if (!is_open(state_of(found->opened.about))) return show(room, visit, found->opened, told, form, t("It is signed. Amend it first, with a reason: what was signed stays on record"), 409);
  const Assessment wanted = changed(visit, *found, told, form);
  if (!form.problems.empty()) return show(room, visit, found->opened, told, form, "", 422);
  const bool removed = !form.typed.get("remove").empty();
  const auto saved = visit.store.write([&](store::WriteTx& write) {
    return save_passages(write, found->opened.who, wanted, visit.line(removed ? "assessment.unmarked" : "assessment.marked", found->opened.who.id(), ""));
  });
  if (!saved) return show(room, visit, found->opened, told, form, saved.error().sentence, http_status(saved.error().kind));
  return visit.redirect(assessment_href(found->opened.about.reference) + "/words?done=" + (removed ? "unmarked" : "words"));
}

}  // namespace

access::Routes words_routes(const RoomPointer& room) {
  return {{http::Method::get, "/assessments/:assessment/words", Permission::assess, in_room(room, ask)}, {http::Method::post, "/assessments/:assessment/words", Permission::assess, in_room(room, mark)}};
}

}  // namespace stepwise::assessment
