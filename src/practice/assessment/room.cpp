// SPDX-License-Identifier: Apache-2.0
#include "practice/assessment/room.hpp"

#include "forms/draft_fields.hpp"
#include "forms/filling.hpp"
#include "forms/public_store.hpp"
#include "store/drafts.hpp"

namespace stepwise::assessment {

std::string assessment_href(std::string_view reference) { return "/assessments/" + std::string{reference}; }
std::string assessments_href(std::string_view person_reference) { return "/people/" + std::string{person_reference} + "/assessments"; }
std::string begin_href(std::string_view person_reference, std::string_view contact_reference) {
  std::string href = assessments_href(person_reference) + "/new";
  return contact_reference.empty() ? href : href + "?contact=" + std::string{contact_reference};
}
std::string step_href(std::string_view reference, std::string_view step) { return assessment_href(reference) + "/step/" + std::string{step}; }

Result<Opened> open_assessment(access::Visit& visit, store::ReadTx& tx, std::string_view purpose) {
  const auto none = [] { return fail(FaultKind::not_found, t("There is no such [[assessment]]")); };
  const auto reference = visit.request.part("assessment");
  const auto person = person_reference_of(tx, reference);
  if (!person) return none();
  auto who = visit.gate.changeable(tx, *person, purpose);
  if (!who) return tl::unexpected{who.error()};
  auto about = find(tx, who->readable(), reference);
  if (!about) return none();
  return Opened{*who, person::banner(tx, who->readable()), std::move(*about)};
}

std::optional<Story> read_story(store::ReadTx& tx, const access::ReadablePerson& who, const Assessment& a) {
  if (a.answers_newest.empty()) return std::nullopt;
  auto newest = forms::finished_form(tx, who, a.answers_newest);
  if (!newest) return std::nullopt;
  auto response = forms::response_of(tx, who, *newest);
  if (!response) return std::nullopt;
  return Story{std::move(*newest), std::move(*response)};
}

Result<std::string> begin_answers(Room& room, store::WriteTx& tx, const access::ReadablePerson& who, const Assessment& a, StaffId worker) {
  const auto version = forms::current_version(tx, form_of(a.kind));
  if (!version) return fail(FaultKind::invalid, t("The questionnaire for this is not in use. An administrator puts the forms that come with the program in use, under Forms"));
  const auto form = room.library.open(tx, version->id);
  if (!form) return tl::unexpected{form.error()};
  const forms::Questionnaire& questionnaire = *(*form)->questionnaire;
  forms::Answers answers = forms::blank_answers(questionnaire);
  if (!a.received_reference.empty())
    if (const auto received = forms::received_form(tx, a.received_reference))
      if (const auto sent = forms::received_response(tx, *received)) answers = forms::answers_of(questionnaire, *sent).answers;
  return store::add_draft(tx, room.random, {.staff = worker, .kind = forms::kind_of_draft(version->reference, ""), .reference = {}, .person = who.id(), .title = version->title,
                                            .fields = forms::draft_fields({answers, ""})});
}

govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, std::string back, Date today, bool question) {
  return community::page_about(room.people, banner, title, std::move(back), today, question);
}

std::vector<std::string> blocked_by(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, const Assessment& a) {
  std::vector<std::string> all;
  for (const auto& block : room.blocks)
    if (auto sentence = block(tx, who, a)) all.push_back(std::move(*sentence));
  return all;
}

}  // namespace stepwise::assessment
