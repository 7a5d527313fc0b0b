// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/short_term/sheet.hpp"

namespace stepwise::short_term {
namespace {

constexpr int check_after_days = 28;

const Equipment* equipment_in_address(const Asking& asking) {
  const auto& all = asking.whole().equipment;
  const auto found = std::ranges::find(all, asking.item(), &Equipment::reference);
  return found == all.end() ? nullptr : &*found;
}
bool equipment_is_there(const Asking& asking) {
  const Equipment* item = equipment_in_address(asking);
  return item != nullptr && item->use() != "returned";
}

http::Fields give_blank(const Asking& asking) {
  http::Fields fields;
  put_day(fields, "given", asking.visit.today);
  put_day(fields, "next_check", asking.visit.today + check_after_days);
  return fields;
}

std::vector<Html> give_fields(const Asking& asking, const FormFields& ask) {
  std::vector<govuk::SelectItem> goals{{.value = "", .text = t("None of the goals")}};
  for (const Goal* goal : asking.whole().active_goals()) goals.push_back({.value = goal->reference, .text = goal->words});
  return {ask.choose("kind", t("What kind?"), asking.room.lists.equipment),
          ask.line("what", t("What it is"), t("Like “perching stool” or “door sensor”"), ""),
          ask.select("goal", t("Which goal it is for"), std::move(goals)),
          ask.day("given", t("Day it was given or put in")),
          govuk::input({.name = "cost", .label = govuk::sized_label(t("What it cost"), "s"), .hint = t("An aid or a small change to the home is free for the person when it costs £1,000 or less"),
                        .value = ask.typed("cost"), .problems = {}, .classes = "govuk-input--width-5", .autocomplete = "off", .inputmode = "decimal", .prefix = t("£")}),
          ask.day("next_check", t("When somebody asks whether it is used"), t("Left empty, nobody is reminded"))};
}

Save give_save(const Asking& asking, Reader& read) {
  Equipment item;
  item.reference = new_reference(asking.room.random);
  item.kind = read.choice("kind", asking.room.lists.equipment, t("Choose what kind it is"));
  item.what = read.needed("what", t("Enter what it is"), 200);
  item.given_on = read.past_day("given", asking.episode().begun_on, t("when the help was asked for"));
  item.next_check_on = read.day("next_check");
  if (item.next_check_on && *item.next_check_on < item.given_on) read.wrong("next_check", "day_too_early", t("This must be on or after the day it was given"));
  if (const auto typed = read.text("cost", 20); !typed.empty()) {
    const auto cost = Money::parse(typed);
    if (!cost || cost->pence < 0) read.wrong("cost", "cost_unreadable", t("Enter the cost in pounds, like 45 or 45.50"));
    else item.cost_pence = cost->pence;
  }
  if (const Goal* goal = asking.whole().goal(read.raw("goal"))) item.goal_reference = goal->reference;
  return [episode = asking.episode(), item, who = asking.opened.who, token = form_token(read), line = asking.line("")](store::WriteTx& tx) -> Result<void> {
    if (auto added = add_equipment(tx, who, episode, item, token, line); !added) return tl::unexpected{added.error()};
    return {};
  };
}

std::optional<SavedBefore> give_before(const Asking& asking, Reader& read) {
  const std::string made = equipment_made_by(asking.tx, form_token(read));
  const auto kept = std::ranges::find(asking.whole().equipment, made, &Equipment::reference);
  if (made.empty() || kept == asking.whole().equipment.end()) return std::nullopt;
  return SavedBefore{kept->what == read.text("what") && kept->kind == read.raw("kind")};
}

http::Fields check_blank(const Asking& asking) {
  http::Fields fields;
  put_day(fields, "checked", asking.visit.today);
  put_day(fields, "next_check", asking.visit.today + 2 * check_after_days);
  return fields;
}

std::vector<Html> check_fields(const Asking& asking, const FormFields& ask) {
  std::vector<govuk::ChoiceItem> items;
  for (auto& item : govuk::choice_items(asking.room.lists.use))
    if (item.value != "not_checked") items.push_back(std::move(item));
  return {paragraph(t("{0}, given on {1}.", equipment_in_address(asking)->what, long_date(equipment_in_address(asking)->given_on))),
          ask.choose("result", t("Is it used?"), std::move(items)), ask.day("checked", t("Day you looked or asked")),
          ask.text("note", t("What you saw, and what would help"), t("Something that is not used may not fit: that is no fault of the person"), 2),
          ask.day("next_check", t("When somebody asks again"), t("Left empty, nobody is reminded. What is given back is not asked about again"))};
}

Save check_save(const Asking& asking, Reader& read) {
  Equipment item = *equipment_in_address(asking);
  Check check{.on = read.past_day("checked", item.given_on, t("when it was given")), .result = read.choice("result", asking.room.lists.use, t("Choose whether it is used")),
              .note = read.text("note", 1000), .by_name = asking.visit.staff.name};
  if (check.result == "not_checked") read.wrong("result", "choice_missing", t("Choose whether it is used"));
  item.version = version_sent(read);
  item.next_check_on = read.day("next_check");
  if (check.result == "returned") item.next_check_on.reset();
  if (item.next_check_on && *item.next_check_on <= check.on) read.wrong("next_check", "day_too_early", t("This must be after the day you looked"));
  return [episode = asking.episode(), item, check, who = asking.opened.who, line = asking.line("")](store::WriteTx& tx) {
    return check_equipment(tx, who, episode, item, check, line);
  };
}

std::int64_t equipment_version(const Asking& asking) { return equipment_in_address(asking)->version; }

}  // namespace

const std::vector<Sheet>& equipment_sheets() {
  static const std::vector<Sheet> sheets{
      {.pattern = "/short-term/:episode/equipment/new", .act = Act::give_equipment, .title = noted("Equipment or technology"), .button = noted("Save it"), .done = "equipment",
       .blank = give_blank, .fields = give_fields, .save = give_save, .saved_before = give_before},
      {.pattern = "/short-term/:episode/equipment/:item", .act = Act::check_equipment, .title = noted("Is it used?"), .button = noted("Save"), .done = "checked",
       .always = true, .there = equipment_is_there, .blank = check_blank, .fields = check_fields, .save = check_save, .version = equipment_version},
  };
  return sheets;
}

}  // namespace stepwise::short_term
