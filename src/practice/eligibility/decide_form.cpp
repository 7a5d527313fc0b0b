// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/eligibility/eligibility_pages.hpp"
#include "practice/eligibility/room.hpp"

namespace stepwise::eligibility {
namespace {

using sheet::Choice;
using sheet::Field;
using FieldKind = Field::Kind;

std::vector<Choice> choices(std::span<const Item> items) {
  std::vector<Choice> out;
  for (const auto& item : items) out.push_back({std::string{item.code}, t(item.words)});
  return out;
}

std::vector<Field> questions() {
  return {{.kind = FieldKind::one, .name = "decided", .label = t("What do you decide?"), .needed = t("Choose what you decide"), .choices = {{"eligible", t("Eligible")}, {"not_eligible", t("Not eligible")}}},
          {.name = "reasons", .label = t("Your reasons"), .hint = t("In plain words: the person reads them."), .needed = t("Write your reasons: the person reads them"), .rows = 5},
          {.name = "differs_reason", .label = t("If you decide otherwise than the rule suggests: why?"), .hint = t("Leave empty when you agree with it.")},
          {.kind = FieldKind::heading, .label = t("When the person is eligible"), .hint = t("Money has no part in this decision. Looking at it comes apart and afterwards.")},
          {.name = "could_meet", .label = t("What could meet these needs?"), .hint = t("Also what is not a service: people, places, equipment.")},
          {.kind = FieldKind::pick, .name = "wants_council", .label = t("Does the person want the council to meet them?"), .choices = choices(wants_items())},
          {.kind = FieldKind::pick, .name = "residence", .label = t("Where does the person ordinarily live?"), .choices = choices(residence_items())},
          {.kind = FieldKind::pick, .name = "money", .label = t("Looking at money, apart and afterwards"), .choices = choices(money_items())},
          {.kind = FieldKind::heading, .label = t("For whatever is not met by the council"), .hint = t("When the person is not eligible this is the advice the law asks for, in writing and for this person.")},
          {.name = "advice", .label = t("What can meet or ease these needs, and who can help?"), .rows = 5},
          {.name = "prevention", .label = t("What can keep needs from growing?")}};
}

Determination decided_from(Determination d, const http::Fields& typed, const access::Visit& visit) {
  d.version = d.version > 0 ? d.version : 1;
  d.decided_on = visit.today;
  d.eligible = typed.get("decided") == "eligible";
  d.decided_by_id = visit.staff.id;
  d.decided_by = visit.staff.name;
  d.decided_role = visit.staff.role_label;
  d.reasons = sheet::text_of(typed, "reasons");
  d.differs_reason = d.eligible == d.suggested ? "" : sheet::text_of(typed, "differs_reason");
  d.could_meet = sheet::text_of(typed, "could_meet");
  d.wants_council = typed.get("wants_council");
  d.residence = typed.get("residence");
  d.money = d.eligible ? std::string{typed.get("money")} : "";
  d.advice = sheet::text_of(typed, "advice");
  d.prevention = sheet::text_of(typed, "prevention");
  return d;
}

/// What somebody decided first, for both texts side by side.
http::Fields typed_of(const Determination& d) {
  http::Fields typed;
  typed.add("decided", d.eligible ? "eligible" : "not_eligible");
  for (const auto& [name, value] : {std::pair{"reasons", &d.reasons}, {"differs_reason", &d.differs_reason}, {"could_meet", &d.could_meet}, {"wants_council", &d.wants_council}, {"residence", &d.residence}, {"money", &d.money}, {"advice", &d.advice}, {"prevention", &d.prevention}})
    typed.add(name, *value);
  return typed;
}

Result<Determination> of_address(access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  auto found = find(tx, opened.who.readable(), visit.request.part("determination"));
  if (!found) return tl::unexpected{sheet::not_there()};
  return std::move(*found);
}

}  // namespace

Result<sheet::Form> decide_form(const Room&, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  auto found = of_address(visit, tx, opened);
  if (!found) return tl::unexpected{found.error()};
  const std::string home = eligibility_href(opened.banner.reference), here = home + "/" + found->reference;
  if (found->decided_on && visit.request.method == http::Method::get) return fail(FaultKind::stale, t("This was decided already, and stays as it is. To decide anew, judge again from the [[assessment]] as it is now"));
  if (!found->decided_on && standing_of(*found, signed_now(tx, opened.who.readable(), *found), {}) == Standing::look_again)
    return fail(FaultKind::stale, t("The [[assessment]] was amended after this was judged. Judge again from it as it is now"));
  sheet::Form form{.title = t("Decide on eligibility"), .action = here + "/decide", .back = here, .button = t("Save the decision")};
  form.before = write_suggestion(suggest(*found));
  form.fields = questions();
  if (found->decided_on) form.typed = typed_of(*found);
  form.version = found->version;
  form.draft_kind = std::string{draft_kind} + ":" + found->reference + "/decide";
  form.more = [&visit, d = *found](const http::Fields& typed) { return typed.get("decided").empty() ? std::vector<Problem>{} : decision_problems(decided_from(d, typed, visit)); };
  form.all_at_once = true;
  form.save = [&visit, opened, d = *found, here](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    return decide(write, opened.who, decided_from(d, typed, visit), visit.line("", std::nullopt, "")).map([&] { return here + "?done=decided"; });
  };
  return form;
}

Result<sheet::Form> give_form(const Room&, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) {
  auto found = of_address(visit, tx, opened);
  if (!found) return tl::unexpected{found.error()};
  const std::string here = eligibility_href(opened.banner.reference) + "/" + found->reference;
  if (!found->decided_on) return fail(FaultKind::invalid, t("Decide first: there is nothing to give yet"));
  sheet::Form form{.title = t("Who has the written decision"), .action = here + "/give", .back = here, .button = t("Save")};
  form.fields = {{.kind = FieldKind::day, .name = "given_on", .label = t("When did they get it?"), .needed = t("Enter the day they got it"), .earliest = *found->decided_on, .latest = visit.today, .out_of_range = t("The day must be between the decision and today")},
                 {.kind = FieldKind::line, .name = "given_to", .label = t("Who has it?"), .hint = t("The person, and anyone they asked us to give it to."), .needed = t("Enter who has it")},
                 {.kind = FieldKind::pick, .name = "given_format", .label = t("In which form?"), .needed = t("Choose in which form"), .choices = choices(format_items())}};
  form.typed.add("given_to", t("The person"));
  sheet::put_day(form.typed, "given_on", visit.today);
  form.version = found->version;
  form.save = [&visit, opened, d = *found, here](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Determination given = d;
    given.given_on = sheet::day_of(typed, "given_on");
    given.given_to = sheet::text_of(typed, "given_to");
    given.given_format = typed.get("given_format");
    return give(write, opened.who, given, visit.line("", std::nullopt, "")).map([&] { return here + "?done=given"; });
  };
  return form;
}

}  // namespace stepwise::eligibility
