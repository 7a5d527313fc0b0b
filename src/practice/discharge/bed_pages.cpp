// SPDX-License-Identifier: Apache-2.0
#include "practice/discharge/bed_pages.hpp"

#include "govuk/govuk.hpp"

namespace stepwise::discharge {
namespace {

using html::element;

Html title(std::string_view words) { return element("h1", {{"class", "govuk-heading-l"}}, words); }
Html body(std::string_view words) { return element("p", {{"class", "govuk-body"}}, words); }

Html day_field(const http::Fields& typed, const std::vector<Problem>& problems, const std::string& name, std::string_view legend, std::string_view hint = "") {
  return govuk::date_field({.name = name, .legend = govuk::sized_legend(legend, "s"), .hint = hint, .day = std::string{typed.get(name + "_day")},
                            .month = std::string{typed.get(name + "_month")}, .year = std::string{typed.get(name + "_year")}, .problems = problems});
}

Html close_button(const govuk::Frame& frame, const Bed& bed) {
  return govuk::question_form(frame, "/discharges/beds/" + bed.reference + "/close", {},
                              govuk::button({.text = Html{t("Close")} + element("span", {{"class", "govuk-visually-hidden"}}, " " + bed.place + ", " + bed.name),
                                             .classes = "govuk-button--secondary govuk-!-margin-bottom-0"}));
}

govuk::Row row_of(const govuk::Frame& frame, const Bed& bed, const BedsModel& model) {
  const std::string name = bed.place + ", " + bed.name;
  if (!bed.stay) return {Html{name}, govuk::tag(t("Free"), "green"), Html{}, Html{}, model.may_change ? close_button(frame, bed) : Html{}};
  const InBed& stay = *bed.stay;
  if (stay.restricted) return {Html{name}, Html{t("Taken: the record is restricted")}, Html{short_date(stay.from_on)}, Html{number_words(model.today - stay.from_on)}, Html{}};
  return {Html{name}, govuk::link(stay.person_name, "/people/" + stay.person_reference), Html{short_date(stay.from_on)}, Html{number_words(model.today - stay.from_on)},
          model.may_change ? govuk::link(t("They left the bed"), "/discharges/beds/" + stay.reference + "/end", stay.person_name) : Html{}};
}

Html add_form(const govuk::Frame& frame, const BedsModel& model) {
  const auto field = [&](const char* name, std::string_view label, std::string_view hint) {
    return govuk::input({.name = name, .label = govuk::sized_label(label, "s"), .hint = hint, .value = model.typed.get(name), .problems = model.problems,
                         .classes = "govuk-input--width-20", .autocomplete = "off"});
  };
  return govuk::details({.summary = t("Add a bed"),
                         .content = govuk::question_form(frame, "/discharges/beds", {field("place", t("Place"), ""), field("name", t("Bed"), t("As people there call it: Room 4"))},
                                                         govuk::button({.text = t("Add bed"), .prevent_double_click = true})),
                         .open = !model.problems.empty()});
}

}  // namespace

Html write_beds(const govuk::Frame& frame, const BedsModel& model) {
  std::int64_t free = 0;
  std::vector<govuk::Row> rows;
  for (const auto& bed : model.beds) {
    if (!bed.stay) ++free;
    rows.push_back(row_of(frame, bed, model));
  }
  Html page = title(t("Intermediate care beds"));
  page += body(tn("{0} bed, {1} free.", "{0} beds, {1} free.", static_cast<std::int64_t>(model.beds.size()), free));
  page += body(model.in_time.total == 0
                   ? t("Nobody came into a bed since {0}.", long_date(model.since))
                   : t("Since {0}, {1} of {2} people came into a bed within 2 days of it being asked for (NICE QS173).", long_date(model.since), model.in_time.in_time, model.in_time.total));
  if (!rows.empty())
    page += govuk::table({.caption = t("Beds and who is in them"), .head = {t("Bed"), t("Who"), t("Since"), t("Days"), t("What can be done")}, .rows = std::move(rows),
                          .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = {t("Bed"), t("Who"), t("Since"), t("Days"), t("What can be done")}});
  else page += body(t("No beds yet. Add the first."));
  if (model.may_change) page += add_form(frame, model);
  return page;
}

Html write_take_bed(const govuk::Frame& frame, const TakeBedPage& page) {
  Html out = title(t("An intermediate care bed"));
  if (!page.notice.empty()) out += govuk::warning_text({.text = page.notice});
  if (page.free.empty())
    return out + body(t("No bed is free today.")) + element("p", {{"class", "govuk-body"}}, govuk::link(t("See every bed"), "/discharges/beds"));
  std::vector<govuk::ChoiceItem> items;
  for (const auto& bed : page.free) items.push_back({.value = bed.reference, .text = bed.place + ", " + bed.name});
  return out + govuk::question_form(
                   frame, page.action,
                   {govuk::radios({.name = "bed", .legend = govuk::sized_legend(t("Which bed?"), "s"), .items = std::move(items), .value = page.typed.get("bed"), .problems = page.problems}),
                    day_field(page.typed, page.problems, "referred", t("When was a bed asked for?"), t("It should be there within 2 days")),
                    day_field(page.typed, page.problems, "from", t("When did they come into it?"))},
                   govuk::button_group({govuk::button({.text = t("Save"), .prevent_double_click = true}), govuk::link(t("Cancel"), page.back)}));
}

Html write_leave_bed(const govuk::Frame& frame, const LeaveBedPage& page, const Lists& lists) {
  Html out = title(t("They left the bed"));
  if (!page.notice.empty()) out += govuk::warning_text({.text = page.notice});
  out += body(t("{0}, {1}, since {2}.", page.stay.place, page.stay.name, long_date(page.stay.from_on)));
  return out + govuk::question_form(
                   frame, "/discharges/beds/" + page.stay.reference + "/end",
                   {day_field(page.typed, page.problems, "until", t("When did they leave it?")),
                    govuk::radios({.name = "went_to", .legend = govuk::sized_legend(t("Where did they go?"), "s"), .items = govuk::choice_items(lists.destination),
                                   .value = page.typed.get("went_to"), .problems = page.problems, .classes = "govuk-radios--small"})},
                   govuk::button_group({govuk::button({.text = t("Save"), .prevent_double_click = true}), govuk::link(t("Cancel"), "/discharges/beds")}));
}

}  // namespace stepwise::discharge
