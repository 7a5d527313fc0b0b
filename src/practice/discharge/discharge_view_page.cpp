// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/discharge/discharge_pages.hpp"
#include "practice/person/nhs_number.hpp"

namespace stepwise::discharge {
namespace {

using html::element;

govuk::SummaryRow row(std::string_view name, const Html& value) {
  return {.key = name, .value = value.empty() ? Html{t("Not recorded")} : value};
}
govuk::SummaryRow day_row(std::string_view name, const std::optional<Date>& day) { return row(name, day ? Html{long_date(*day)} : Html{}); }
Html body(std::string_view words) { return element("p", {{"class", "govuk-body"}}, words); }
Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }
std::string place_words(const Notice& notice) { return notice.ward.empty() ? notice.hospital : t("{0}, {1}", notice.hospital, notice.ward); }

Message group_words(std::string_view group) {
  if (group == "nhs") return noted("NHS");
  if (group == "social_care") return noted("Social care");
  if (group == "both") return noted("Both");
  return noted("Neither");
}

Html where_it_stands(const DischargeView& view, const Lists& lists) {
  const Discharge& discharge = view.discharge;
  const Status status = status_of(discharge);
  std::vector<govuk::SummaryRow> rows{row(t("Where it stands"), status_tag(status)), row(t("Hospital"), place_words(discharge.notice))};
  if (const auto waited = days_waited(discharge, view.today); waited && status != Status::expected)
    rows.push_back(row(t("Waited"), tn("{0} day, since {1}", "{0} days, since {1}", *waited, long_date(*discharge.ready_on))));
  if (!discharge.ready_on) rows.push_back(day_row(t("Expected to be ready"), discharge.notice.expected_on));
  if (discharge.left_on) {
    rows.push_back(day_row(t("Left"), discharge.left_on));
    rows.push_back(row(t("Went to"), listed(lists.destination.label(discharge.destination))));
    rows.push_back(row(t("Home First pathway"), t("{0}: {1}", listed(lists.pathway.label(discharge.pathway)), listed(lists.pathway.value(discharge.pathway, "hint")))));
    rows.push_back(row(t("Referred for short-term help"), discharge.referred_for_help ? t("Yes") : t("No")));
  }
  if (discharge.followed_up_on) rows.push_back(row(t("How it went"), html::lines(discharge.follow_up_words) + element("p", {{"class", "govuk-hint"}}, long_date(*discharge.followed_up_on))));
  if (discharge.died_on) rows.push_back(day_row(t("Died in hospital"), discharge.died_on));
  if (discharge.withdrawn_on) rows.push_back(row(t("Withdrawn"), t("{0}: {1}", long_date(*discharge.withdrawn_on), discharge.withdrawn_reason)));
  if (is_open(status)) {
    rows.push_back(row(t("Whose it is"), discharge.owner.worker_name.empty() ? discharge.owner.team_name : t("{0}, {1}", discharge.owner.worker_name, discharge.owner.team_name)));
    rows.push_back(row(t("Next"), discharge.next_step.empty() ? Html{long_date(*discharge.next_on)} : Html{t("{0}: {1}", long_date(*discharge.next_on), discharge.next_step)}));
  }
  return govuk::summary_list({.rows = std::move(rows)});
}

Html delays(const DischargeView& view, const Lists& lists) {
  const auto all = stretches(view.discharge, view.today);
  if (all.empty()) return {};
  std::vector<govuk::Row> rows;
  for (const auto& stretch : all)
    rows.push_back({Html{short_date(stretch.from)}, Html{listed(lists.reason.label(stretch.delay.reason))}, Html{t(group_words(lists.group_of(stretch.delay.reason)))},
                    govuk::number(Html{number_words(stretch.days())}), html::lines(stretch.delay.note)});
  return govuk::table({.caption = t("What the waiting was for"), .head = {t("From"), t("Reason"), t("Whose"), govuk::number(Html{t("Days")}), t("More")}, .rows = std::move(rows),
                       .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = {t("From"), t("Reason"), t("Whose"), t("Days"), t("More")}});
}

Message kind_words(std::string_view kind) {
  if (kind == "discharge") return noted("Discharge notice");
  return kind == "withdrawal" ? noted("Withdrawn") : noted("Assessment notice");
}

Html notices(const Discharge& discharge) {
  std::vector<govuk::Row> rows;
  for (const auto& notice : discharge.notices)
    rows.push_back({Html{short_date(notice.received_on)}, Html{t(kind_words(notice.kind))}, Html{notice.ward}, Html{notice.expected_on ? short_date(*notice.expected_on) : std::string{}},
                    html::lines(notice.why), Html{notice.came_by == "upload" ? t("{0}, from a file", notice.recorded_by) : notice.recorded_by}});
  return govuk::table({.caption = t("Notices as they came"), .head = {t("Came"), t("Notice"), t("Ward"), t("Expected to be ready"), t("In the hospital’s words"), t("Recorded by")},
                       .rows = std::move(rows), .caption_classes = "govuk-table__caption--m", .stack_on_phones = true,
                       .stack_names = {t("Came"), t("Notice"), t("Ward"), t("Expected to be ready"), t("In the hospital’s words"), t("Recorded by")}});
}

Html notice_rows(const Discharge& discharge, const Lists& lists) {
  const Notice& notice = discharge.notice;
  return heading(t("About the stay")) +
         govuk::summary_list({.rows = {day_row(t("Admitted"), notice.admitted_on), row(t("How they were admitted"), listed(lists.admission.label(notice.admission))),
                                       day_row(t("Assessment notice came"), discharge.assessment_notice_on), day_row(t("Discharge notice came"), discharge.discharge_notice_on),
                                       row(t("Who sent it"), notice.sent_by), row(t("The person agreed to the notice"), listed(lists.consent.label(notice.consent))),
                                       row(t("NHS continuing healthcare considered"), listed(lists.continuing_care.label(notice.continuing_care))),
                                       row(t("NHS number on the notice"), person::nhs_number_words(notice.nhs_number)), row(t("What the hospital says is needed"), html::lines(notice.why))}});
}

/// A death that only the hospital told of: until it is on the person's own record, others go on visiting and ringing.
Html death_to_record(const DischargeView& view) {
  if (!view.discharge.died_on || view.discharge.person_died_on) return {};
  Html words = body(t("The person’s own record does not say yet that they died. Until it does, other teams go on planning visits and calls."));
  if (view.may_change) words += element("p", {{"class", "govuk-body"}}, govuk::link(t("Record the death"), view.birth_and_death));
  return govuk::inset_text({.content = words});
}

/// The first is the usual next thing; the others follow.
constexpr Action in_order[]{Action::leave, Action::follow_up, Action::ready, Action::delay, Action::look_again, Action::withdraw, Action::die};

Html actions(const DischargeView& view) {
  const Status status = status_of(view.discharge);
  if (!view.may_change) return {};
  std::vector<Html> buttons, links;
  const std::string here = discharge_href(view.discharge.reference);
  const auto href = [&](Action action) { return here + "/" + std::string{step_key(action)}; };
  for (const auto action : in_order) {
    if (!allows(status, action)) continue;
    const bool first = buttons.empty() && (action == Action::follow_up || (action == Action::leave && status == Status::waiting) || (action == Action::ready && status == Status::expected));
    if (first) buttons.push_back(govuk::button({.text = t(step_title(action)), .href = href(action)}));
    else if (action != Action::leave || status != Status::left) links.push_back(element("li", {}, govuk::link(t(step_title(action)), href(action))));
    else links.push_back(element("li", {}, govuk::link(t("Correct where they went, or when"), href(action))));
  }
  if (allows(status, Action::notice)) links.push_back(element("li", {}, govuk::link(t(step_title(Action::notice)), here + "/notice")));
  if (is_open(status)) {
    links.push_back(element("li", {}, govuk::link(t("Take it on myself"), here + "/take")));
    links.push_back(element("li", {}, govuk::link(t("Find an intermediate care bed"), here + "/bed")));
  }
  for (const auto& next : view.next) buttons.push_back(govuk::button({.text = t(next.words), .href = next.href, .classes = buttons.empty() ? "" : "govuk-button--secondary"}));
  Html out = buttons.empty() ? Html{} : govuk::button_group(buttons);
  if (!links.empty()) out += heading(t("What else can be done")) + element("ul", {{"class", "govuk-list"}}, html::join(links));
  return out;
}

}  // namespace

Html status_tag(Status status) {
  const auto colour = [status]() -> std::string_view {
    switch (status) {
      case Status::expected: return "blue";
      case Status::waiting: return "yellow";
      case Status::left: return "teal";
      case Status::settled: return "green";
      case Status::died: return "grey";
      case Status::withdrawn: return "grey";
    }
    return "grey";
  }();
  return govuk::tag(t(status_words(status)), colour);
}

Html write_discharge(const DischargeView& view, const Lists& lists) {
  const Discharge& discharge = view.discharge;
  Html page = element("h1", {{"class", "govuk-heading-l"}}, t("In hospital since {0}", long_date(*discharge.notice.admitted_on)));
  return page + where_it_stands(view, lists) + death_to_record(view) + actions(view) + delays(view, lists) + notice_rows(discharge, lists) + notices(discharge);
}

Html write_recent(std::span<const Discharge> discharges, const Lists& lists) {
  Html out;
  if (discharges.empty()) out += element("p", {{"class", "govuk-body"}}, t("No stay in hospital recorded."));
  std::vector<govuk::SummaryRow> rows;
  for (const auto& discharge : discharges) {
    const std::string admitted = long_date(*discharge.notice.admitted_on);
    std::string words = place_words(discharge.notice);
    if (discharge.left_on) words = t("{0}. Left {1}: {2}", words, long_date(*discharge.left_on), listed(lists.destination.label(discharge.destination)));
    else if (discharge.ready_on) words = t("{0}. Ready since {1}", words, long_date(*discharge.ready_on));
    rows.push_back({.key = admitted, .value = element("p", {{"class", "govuk-body-s"}}, {Html{words}, " ", status_tag(status_of(discharge))}),
                    .actions = {{.text = t("Open"), .href = discharge_href(discharge.reference), .hidden_text = t("stay in hospital since {0}", admitted)}}});
  }
  if (!rows.empty()) out += govuk::summary_list({.rows = std::move(rows)});
  return out;
}

Html write_record_link(std::string_view person_reference) {
  return element("p", {{"class", "govuk-body app-paper__hidden"}}, govuk::link(t("Record a hospital notice"), "/people/" + std::string{person_reference} + "/discharges/new"));
}

}  // namespace stepwise::discharge
