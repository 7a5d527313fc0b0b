// SPDX-License-Identifier: Apache-2.0
#include "community/introduction/introduction_pages.hpp"

#include "govuk/govuk.hpp"

namespace stepwise::introduction {
namespace {

using community::Fact;
using html::element;

Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }
std::string people_href(std::string_view person) { return "/people/" + std::string{person}; }

std::string_view colour_of(const Introduction& introduction, Date today) {
  if (status_of(introduction, today) == Status::ended) return "grey";
  const auto result = last_result(introduction);
  if (result == "thriving") return "green";
  if (result == "going_sometimes") return "teal";
  if (result == "never_happened") return "yellow";
  if (result == "asset_closed") return "purple";
  return result.empty() ? "blue" : "grey";
}

std::string to_words(const Introduction& introduction) {
  const Telling& said = introduction.telling;
  return said.to_whom.empty() ? said.to_name : t("{0}, with {1}", said.to_name, said.to_whom);
}

govuk::SummaryRow row_of(const Introduction& one, const Lists& lists, std::optional<Date> today) {
  const std::string day = long_date(one.telling.made_on.value_or(Date{}));
  Html value = element("p", {{"class", "govuk-body govuk-!-margin-bottom-1"}}, to_words(one));
  value += element("p", {{"class", "govuk-body-s govuk-!-margin-bottom-1"}}, html::lines(one.telling.wanted));
  if (today) value += status_tag(one, lists, *today);
  else if (!last_result(one).empty()) value += element("p", {{"class", "govuk-body-s"}}, listed(lists.result.label(last_result(one))));
  if (one.contributor == "yes") value += element("p", {{"class", "govuk-body-s govuk-!-margin-top-1"}}, t("Now brings something: {0}", one.brings));
  return {.key = day, .value = value, .actions = {{.text = t("Open"), .href = introduction_href(one.reference), .hidden_text = t("[[introduction]] to {0}", one.telling.to_name)}}};
}

Html follow_ups(const Introduction& introduction, const Lists& lists) {
  Html out = element("h2", {{"class", "govuk-heading-m"}}, t("How it is going"));
  std::vector<govuk::SummaryRow> rows;
  for (const auto& one : introduction.follow_ups) {
    Html value = element("p", {{"class", "govuk-body govuk-!-margin-bottom-1"}}, listed(lists.result.label(one.result)));
    if (!one.said.empty()) value += element("p", {{"class", "govuk-body-s govuk-!-margin-bottom-1"}}, html::lines(one.said));
    if (!one.learnt.empty()) value += element("p", {{"class", "govuk-body-s govuk-!-margin-bottom-1"}}, Html{t("Learnt:")} + Html{" "} + html::lines(one.learnt));
    rows.push_back({.key = t("{0}, asked by {1}", long_date(one.asked_on), one.asked_by_name), .value = value});
  }
  if (rows.empty()) return out + paragraph(t("Nobody has asked yet."));
  return out + govuk::summary_list({.rows = std::move(rows)});
}

std::string contributor_words(const Introduction& introduction) {
  if (introduction.contributor == "yes")
    return introduction.contributor_on ? t("Yes, since {0}: {1}", long_date(*introduction.contributor_on), introduction.brings) : introduction.brings;
  return introduction.contributor == "no" ? t("No") : t("Not asked");
}

}  // namespace

std::string introduction_href(std::string_view reference) { return "/introductions/" + std::string{reference}; }

Html status_tag(const Introduction& introduction, const Lists& lists, Date today) { return govuk::tag(standing_words(introduction, lists, today), colour_of(introduction, today)); }

Html write_of_person(const OfPerson& model, const Lists& lists) {
  const std::string person = people_href(model.person_reference);
  Html page = community::heading(t("[[Introductions]]"));
  page += paragraph(t("To places and people near home: made by a worker who goes along when that helps, and who asks later how it is going."));
  page += govuk::button_group({govuk::button({.text = t("Look for a place"), .href = person + "/community"}), govuk::secondary_button(t("Introduce them to somebody"), person + "/introductions/new"),
                               govuk::secondary_button(t("Ask the community broker"), person + "/broker/new")});
  std::vector<govuk::SummaryRow> rows;
  for (const auto& one : model.introductions) rows.push_back(row_of(one, lists, model.today));
  page += rows.empty() ? paragraph(t("No [[introductions]] yet.")) : govuk::summary_list({.rows = std::move(rows)});
  if (model.may_read_notes) page += paragraph(govuk::link(t("Local Area Coordination notes"), person + "/coordination"));
  return page;
}

Html write_section(std::span<const Introduction> introductions, std::string_view person_reference, const Lists& lists) {
  std::vector<govuk::SummaryRow> rows;
  for (const auto& one : introductions) rows.push_back(row_of(one, lists, std::nullopt));
  Html out = rows.empty() ? paragraph(t("No [[introductions]] yet.")) : govuk::summary_list({.rows = std::move(rows)});
  const std::string person = people_href(person_reference);
  return out + element("ul", {{"class", "govuk-list app-paper__hidden"}},
                       {element("li", {}, govuk::link(t("Look for a place near home"), person + "/community")), element("li", {}, govuk::link(t("All [[introductions]]"), person + "/introductions"))});
}

Html write_introduction(const View& view, const Lists& lists) {
  const Introduction& one = view.introduction;
  const Telling& said = one.telling;
  const std::string here = introduction_href(one.reference);
  Html page = community::heading(t("[[Introduction]] to {0}", said.to_name));
  if (!view.place_notice.empty()) page += govuk::inset_text({.content = view.place_notice});
  Html to = view.has_place ? govuk::link(said.to_name, "/community/" + said.place_reference) : Html{said.to_name};
  std::vector<Fact> facts{{t("What they want"), html::lines(said.wanted)}, {t("Introduced to"), to}, {t("Who welcomes them"), said.to_whom}, {t("Why there"), html::lines(said.why)},
                          {t("Day they are introduced"), long_date(said.made_on.value_or(Date{}))}, {t("Met together"), listed(lists.met.label(said.met_together))},
                          {t("Introduced by"), one.by.team_name.empty() ? one.by.name : t("{0}, {1}", one.by.name, one.by.team_name)}, {t("Where it stands"), status_tag(one, lists, view.today)}};
  if (one.next_on) facts.push_back({t("Ask how it is going"), t("From {0}, {1}", long_date(*one.next_on), one.owner_name)});
  if (one.ended_on) facts.push_back({t("Ended without a result"), long_date(*one.ended_on)});
  facts.push_back({t("Became a contributor"), contributor_words(one)});
  if (!said.contact_reference.empty()) facts.push_back({t("Began with"), govuk::link(t("[[a conversation]]"), "/contacts/" + said.contact_reference)});
  if (!one.amended_reason.empty()) facts.push_back({t("Last changed because"), one.amended_reason});
  page += community::facts(facts);
  if (view.may_change) {
    std::vector<Html> buttons{govuk::button({.text = t("Record how it is going"), .href = here + "/follow-up"}), govuk::secondary_button(t("Change this record"), here + "/amend")};
    if (is_open(one)) buttons.push_back(govuk::secondary_button(t("End without a result"), here + "/end"));
    page += govuk::button_group(buttons);
  }
  return page + follow_ups(one, lists);
}

Html write_reach(const std::vector<Reach>& rows, Date from, Date to, bool may_see_small, const Lists& lists) {
  Html page = community::heading(t("Whom [[introductions]] reach"));
  page += paragraph(t("[[Introductions]] made from {0} to {1}, by the person’s primary support reason. The question is whether they reach people at risk of being left out, above all people with a learning disability.",
                      long_date(from), long_date(to)));
  std::vector<govuk::Row> cells;
  for (const auto& row : rows) {
    const bool hidden = !may_see_small && (row.heard < community::smallest_shown || row.going < community::smallest_shown);
    cells.push_back({listed(lists.support_reason.label(row.support_reason)), govuk::number(community::count_words(row.made, may_see_small)),
                     govuk::number(community::count_words(row.heard, may_see_small)), govuk::number(community::count_words(row.going, may_see_small)),
                     govuk::number(row.heard == 0 || hidden ? t("Too few to tell").str() : percent_words(static_cast<double>(row.going) / static_cast<double>(row.heard), 0)),
                     govuk::number(community::count_words(row.contributors, may_see_small))});
  }
  if (cells.empty()) return page + paragraph(t("No [[introductions]] were made in this time."));
  const std::vector<std::string> names{t("Primary support reason"), t("Made"), t("With a result"), t("Thriving or going sometimes"), t("Share of those with a result"), t("Became contributors")};
  return page + govuk::table({.caption = t("Whom [[introductions]] reach"), .head = {names[0], govuk::number(names[1]), govuk::number(names[2]), govuk::number(names[3]), govuk::number(names[4]), govuk::number(names[5])},
                              .rows = std::move(cells), .first_cell_is_header = true, .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = names});
}

}  // namespace stepwise::introduction
