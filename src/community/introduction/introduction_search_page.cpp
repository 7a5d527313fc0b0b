// SPDX-License-Identifier: Apache-2.0
#include "community/gap/gap_pages.hpp"
#include "community/introduction/introduction_pages.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::introduction {
namespace {

using html::element;

Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }

std::vector<std::string> ticked(const Filled& form, std::string_view name) {
  std::vector<std::string> values;
  for (const auto value : form.typed.all(name)) values.emplace_back(value);
  return values;
}

Html search_form(const govuk::Frame& frame, const SearchPage& model, const directory::PlaceLists& places) {
  std::vector<govuk::SelectItem> distances{{.value = "0", .text = t("Any distance")}};
  for (const int minutes : {10, 20, 30, 60}) distances.push_back({.value = std::to_string(minutes), .text = t("{0} minutes or less", minutes)});
  return govuk::question_form(
      frame, "/people/" + model.person_reference + "/community",
      {govuk::hidden_field("contact_reference", model.form.typed.get("contact_reference")), govuk::hidden_field("finding", model.form.typed.get("finding")),
       community::text_box(model.form, "wants", t("What would they like?"), t("In their own words. It is not kept in any address or history"), 3),
       govuk::checkboxes({.name = "needs", .legend = govuk::sized_legend(t("What do they need of a place?"), "s"),
                          .hint = t("Ticked from the record where it says so. A place known to lack one is left out"), .items = govuk::choice_items(places.access),
                          .values = ticked(model.form, "needs"), .classes = "govuk-checkboxes--small"}),
       govuk::select({.name = "for_whom", .label = govuk::sized_label(t("A place for anyone in particular?"), "s"), .items = govuk::select_items(places.for_whom, t("Anyone")), .value = model.form.typed.get("for_whom")}),
       govuk::select({.name = "within", .label = govuk::sized_label(t("How far on foot?"), "s"),
                      .hint = model.postcode.empty() ? t("The record has no postcode to set out from").str() : t("From their home. A straight line and three tenths more, at an easy pace").str(),
                      .items = std::move(distances), .value = model.form.typed.get("within")}),
       govuk::checkboxes({.name = "free_only", .legend = govuk::sized_legend(t("Cost"), "s"), .items = {{.value = "yes", .text = t("Only what is free, or give what you can")}},
                          .values = ticked(model.form, "free_only"), .classes = "govuk-checkboxes--small"})},
      t("Look"));
}

void add_fact(std::vector<govuk::SummaryRow>& rows, std::string name, const std::string& value) {
  if (!value.empty()) rows.push_back({.key = std::move(name), .value = html::lines(value)});
}

Html write_match(const directory::Match& match) {
  Html out = element("h3", {{"class", "govuk-heading-s"}}, govuk::link(match.name, "/community/" + match.reference));
  std::vector<govuk::SummaryRow> rows;
  std::vector<Html> reasons;
  for (const auto& reason : match.reasons) reasons.push_back(element("li", {}, reason.words));
  if (!reasons.empty()) rows.push_back({.key = t("Why it was found"), .value = element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(reasons))});
  add_fact(rows, t("What happens"), match.what_happens);
  if (match.metres) add_fact(rows, t("How far"), tn("About {0} minute on foot", "About {0} minutes on foot", match.minutes_walk));
  add_fact(rows, t("When"), match.when);
  add_fact(rows, t("Where"), match.where);
  add_fact(rows, t("Cost"), match.cost);
  add_fact(rows, t("Who welcomes them"), match.welcomer);
  Html tags;
  if (match.is_stale) tags += govuk::tag(t("Not checked lately"), "yellow") + Html{" "};
  if (match.is_flagged) tags += govuk::tag(t("Being checked"), "purple");
  if (!tags.empty()) out += element("p", {{"class", "govuk-body"}}, tags);
  out += govuk::summary_list({.rows = std::move(rows), .classes = "govuk-summary-list--no-border"});
  return out + govuk::button({.text = Html{t("Introduce")} + element("span", {{"class", "govuk-visually-hidden"}}, {" ", t("to {0}", match.name)}), .name = "place", .value = match.reference,
                              .classes = "govuk-button--secondary"});
}

Html results(const govuk::Frame& frame, const SearchPage& model) {
  const auto how_many = static_cast<std::int64_t>(model.found.size());
  Html out = element("h2", {{"class", "govuk-heading-m"}}, how_many == 0 ? t("Nothing was found").str() : tn("{0} place", "{0} places", how_many));
  if (!model.knows_where && !model.postcode.empty()) out += paragraph(t("It is not known where their postcode is, so no distance is shown."));
  if (how_many == 0) return out;
  std::vector<Html> fields{govuk::hidden_field("wants", model.form.typed.get("wants")), govuk::hidden_field("contact_reference", model.form.typed.get("contact_reference")),
                           govuk::hidden_field("finding", model.form.typed.get("finding"))};
  for (const auto& match : model.found) fields.push_back(element("div", {{"class", "govuk-!-margin-bottom-6"}}, write_match(match)));
  return out + govuk::question_form(frame, "/people/" + model.person_reference + "/introductions/choose", fields, Html{});
}

/// The conversation or finding of a search, for an address that goes on with it.
std::string what_it_begins_from(const Filled& form) {
  for (const auto& [name, field] : {std::pair{"contact", "contact_reference"}, {"finding", "finding"}})
    if (const std::string value = form.value(field); !value.empty()) return std::string{"?"} + name + "=" + value;
  return "";
}

std::vector<Html> gap_fields(const Filled& gap, const std::string& token, const gap::Lists& gaps) {
  auto fields = gap::asking_fields(gap, gaps);
  fields.push_back(govuk::hidden_field("form_token", token));
  return fields;
}

}  // namespace

Html write_gap_form(const govuk::Frame& frame, std::string_view person_reference, const Filled& gap, const std::string& token, const gap::Lists& gaps) {
  return element("h2", {{"class", "govuk-heading-m"}}, t("Nothing fits?")) +
         paragraph(t("Put it in the register of what was asked for and not found. Those who plan support see it; nothing in it says who asked.")) +
         govuk::question_form(frame, "/people/" + std::string{person_reference} + "/community/gap", gap_fields(gap, token, gaps), t("Put it in the register"));
}

Html write_search(const govuk::Frame& frame, const SearchPage& model, const directory::PlaceLists& places, const gap::Lists& gaps) {
  Html page = community::heading(t("Look for a place near home"));
  if (!model.asked) return page + search_form(frame, model, places);
  page += govuk::details({.summary = t("Look again with other words"), .content = search_form(frame, model, places), .open = model.found.empty()});
  page += results(frame, model);
  page += paragraph(govuk::link(t("Introduce them to somebody who is not in the directory"), "/people/" + model.person_reference + "/introductions/new" + what_it_begins_from(model.form)));
  return page + write_gap_form(frame, model.person_reference, model.gap, model.token, gaps);
}

}  // namespace stepwise::introduction
