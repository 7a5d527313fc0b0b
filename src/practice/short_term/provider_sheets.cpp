// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "practice/short_term/audit_words.hpp"
#include "practice/short_term/sheet.hpp"

namespace stepwise::short_term {
namespace {

store::AuditLine line_with(const Asking& asking, std::string action, const Spell& spell) {
  store::AuditLine line = asking.line(std::move(action));
  line.after = filled_json(values_of(spell));
  return line;
}

http::Fields ask_blank(const Asking& asking) {
  http::Fields fields;
  put_moment(fields, "asked", asking.visit.now);
  put_hours(fields, "hours", asking.episode().hours_agreed);
  return fields;
}

std::vector<Html> whom_fields(const Asking& asking, const FormFields& ask) {
  std::vector<Html> all{ask.choose("giver", t("Who will help?"), asking.room.lists.giver),
                        ask.line("provider", t("Their name"), t("Left empty for our own team, it is {0}", asking.episode().owner.team_name)),
                        ask.hours("hours", t("Hours a week planned"))};
  add(all, ask.moment("asked", t("Day they were asked"), t("Time they were asked")));
  return all;
}

std::vector<Html> ask_fields(const Asking& asking, const FormFields& ask) {
  std::vector<Html> all;
  if (const Spell* before = asking.whole().spell())
    all.push_back(govuk::inset_text({.content = paragraph(t("{0} handed back on {1}. Everything else stays: goals, meetings and equipment.", before->provider,
                                                            long_date(before->handed_back_on.value_or(asking.visit.today))))}));
  add(all, whom_fields(asking, ask));
  all.push_back(paragraph(t("The first visit should come within 48 hours of this, by the clock.")));
  return all;
}

/// Who was asked, when, and for how many hours, on top of the spell that is put right, if any.
Spell asked_read(const Asking& asking, Reader& read, Spell spell) {
  spell.giver = read.choice("giver", asking.room.lists.giver, t("Choose who will help"));
  spell.provider = read.text("provider", 200);
  if (spell.provider.empty()) {
    if (spell.giver == "in_house") spell.provider = asking.episode().owner.team_name;
    else read.wrong("provider", "provider_missing", t("Enter the name of whoever will help"));
  }
  const auto hours = read.hours("hours");
  if (!hours) read.wrong("hours", "hours_missing", t("Enter the hours a week, or 0"));
  spell.hours = hours.value_or(0);
  spell.asked_at = read.past_moment("asked");
  if (spell.asked_at.london_date() < asking.episode().begun_on)
    read.wrong("asked", "too_early", t("The day must be {0} or later: when the help was asked for", long_date(asking.episode().begun_on)));
  return spell;
}

Save ask_save(const Asking& asking, Reader& read) {
  const Spell spell = asked_read(asking, read, {});
  Episode episode = asking.episode();
  episode.version = version_sent(read);
  return [episode, spell, who = asking.opened.who, line = line_with(asking, kept("short_term.provider_asked"), spell)](store::WriteTx& tx) -> Result<void> {
    if (auto saved = save_episode(tx, who, episode, line); !saved) return saved;
    add_spell(tx, who.id(), episode.id, spell);
    return {};
  };
}

http::Fields visit_blank(const Asking& asking) {
  http::Fields fields;
  put_moment(fields, "visit", asking.visit.now);
  return fields;
}

std::vector<Html> visit_fields(const Asking& asking, const FormFields& ask) {
  const Spell& spell = *asking.whole().spell();
  std::vector<Html> all{paragraph(t("{0} was asked on {1}.", spell.provider, long_moment(spell.asked_at)))};
  add(all, ask.moment("visit", t("Day of their first visit"), t("Time they came")));
  if (const int days = asking.room.lists.free_days(asking.episode().kind); days > 0)
    all.push_back(paragraph(tn("The help is free for {0} day from this visit.", "The help is free for {0} days from this visit. That is no day on which it must end.", days)));
  return all;
}

Save visit_save(const Asking& asking, Reader& read) {
  Spell spell = *asking.whole().spell();
  spell.first_visit_at = read.past_moment("visit", spell.asked_at, t("when they were asked"));
  Episode episode = asking.episode();
  episode.version = version_sent(read);
  return [episode, spell, who = asking.opened.who, &room = asking.room, line = line_with(asking, kept("short_term.first_visit"), spell)](store::WriteTx& tx) -> Result<void> {
    if (auto saved = save_episode(tx, who, episode, line); !saved) return saved;
    return begin_spell(tx, room.random, who, episode, spell, room.lists, line);
  };
}

http::Fields back_blank(const Asking& asking) {
  http::Fields fields;
  put_day(fields, "back", asking.visit.today);
  return fields;
}

std::vector<Html> back_fields(const Asking& asking, const FormFields& ask) {
  return {paragraph(t("The help stays open, with its goals and meetings. Finding somebody else stands at the top of the work list at once.")),
          ask.day("back", t("Their last day with the person")), ask.text("reason", t("Why {0} hands back", asking.whole().spell()->provider), {}, 2)};
}

Save back_save(const Asking& asking, Reader& read) {
  Spell spell = *asking.whole().spell();
  const Date from = spell.first_visit_at ? spell.first_visit_at->london_date() : spell.asked_at.london_date();
  spell.handed_back_on = read.past_day("back", from, spell.first_visit_at ? t("their first visit") : t("when they were asked"));
  spell.handed_back_reason = read.needed("reason", t("Say why they hand back"));
  Episode episode = asking.episode();
  episode.version = version_sent(read);
  return [whole = asking.whole(), episode, spell, who = asking.opened.who, line = line_with(asking, kept("short_term.handed_back"), spell)](store::WriteTx& tx) -> Result<void> {
    if (auto saved = save_episode(tx, who, episode, line); !saved) return saved;
    return finish_spell(tx, who, whole, spell, *spell.handed_back_on, "continuation", line);
  };
}

/// Whoever helped, by their place in the order: "1" is the first.
const Spell* spell_in_address(const Asking& asking) {
  const auto place = parse_number(asking.item());
  const auto& spells = asking.whole().spells;
  return place && *place > 0 && static_cast<std::size_t>(*place) <= spells.size() ? &spells[static_cast<std::size_t>(*place - 1)] : nullptr;
}
bool spell_is_there(const Asking& asking) { return spell_in_address(asking) != nullptr; }

http::Fields helper_blank(const Asking& asking) {
  const Spell& spell = *spell_in_address(asking);
  http::Fields fields;
  fields.add("giver", spell.giver);
  fields.add("provider", spell.provider);
  put_hours(fields, "hours", spell.hours);
  put_moment(fields, "asked", spell.asked_at);
  put_moment(fields, "visit", spell.first_visit_at);
  put_day(fields, "back", spell.handed_back_on);
  fields.add("reason", spell.handed_back_reason);
  return fields;
}

std::vector<Html> helper_fields(const Asking& asking, const FormFields& ask) {
  const Spell& spell = *spell_in_address(asking);
  std::vector<Html> all = whom_fields(asking, ask);
  if (spell.first_visit_at) add(all, ask.moment("visit", t("Day of their first visit"), t("Time they came")));
  if (spell.handed_back_on) add(all, {ask.day("back", t("Their last day with the person")), ask.text("reason", t("Why {0} hands back", spell.provider), {}, 2)});
  return all;
}

/// The first visit must leave what came after it where it is: the end, and the last day of whoever handed back.
void check_first_visit(const Asking& asking, Reader& read, const Spell& spell) {
  const Date visited = spell.first_visit_at->london_date();
  read.not_after("visit", visited, spell.handed_back_on, t("their last day with the person"));
  if (spell_in_address(asking) == asking.whole().spell()) read.not_after("visit", visited, asking.episode().ended_on, t("when the help ended"));
}

Save helper_save(const Asking& asking, Reader& read) {
  Spell spell = asked_read(asking, read, *spell_in_address(asking));
  if (spell.first_visit_at) spell.first_visit_at = read.past_moment("visit", spell.asked_at, t("when they were asked"));
  if (spell.handed_back_on) {
    spell.handed_back_on = read.past_day("back", spell.asked_at.london_date(), t("when they were asked"));
    spell.handed_back_reason = read.needed("reason", t("Say why they hand back"));
  }
  if (spell.first_visit_at) check_first_visit(asking, read, spell);
  Episode episode = asking.episode();
  episode.version = version_sent(read);
  store::AuditLine line = asking.line("");
  std::tie(line.before, line.after) = changed_json(values_of(*spell_in_address(asking)), values_of(spell));
  return [whole = asking.whole(), episode, spell, who = asking.opened.who, line](store::WriteTx& tx) -> Result<void> {
    if (auto saved = save_episode(tx, who, episode, line); !saved) return saved;
    return correct_spell(tx, who, whole, spell, line);
  };
}

}  // namespace

const std::vector<Sheet>& provider_sheets() {
  static const std::vector<Sheet> sheets{
      {.pattern = "/short-term/:episode/provider", .act = Act::ask_provider, .title = noted("Who will help"), .button = noted("Save whom you asked"), .done = "asked",
       .blank = ask_blank, .fields = ask_fields, .save = ask_save},
      {.pattern = "/short-term/:episode/first-visit", .act = Act::first_visit, .title = noted("Help begins"), .button = noted("Save the first visit"), .done = "visited",
       .blank = visit_blank, .fields = visit_fields, .save = visit_save},
      {.pattern = "/short-term/:episode/hand-back", .act = Act::hand_back, .title = noted("Whoever helps hands back"), .button = noted("Save"), .done = "handed-back",
       .blank = back_blank, .fields = back_fields, .save = back_save},
      {.pattern = "/short-term/:episode/helpers/:item", .act = Act::ask_provider, .title = noted("Who helped, and when"), .button = noted("Save"), .done = "corrected",
       .always = true, .there = spell_is_there, .recorded = spell_is_there, .blank = helper_blank, .fields = helper_fields, .save = helper_save},
  };
  return sheets;
}

}  // namespace stepwise::short_term
