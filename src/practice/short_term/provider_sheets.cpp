// SPDX-License-Identifier: Apache-2.0
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

std::vector<Html> ask_fields(const Asking& asking, const FormFields& ask) {
  std::vector<Html> all;
  if (const Spell* before = asking.whole().spell())
    all.push_back(govuk::inset_text({.content = paragraph(t("{0} handed back on {1}. Everything else stays: goals, meetings and equipment.", before->provider,
                                                            long_date(before->handed_back_on.value_or(asking.visit.today))))}));
  add(all, {ask.choose("giver", t("Who will help?"), asking.room.lists.giver),
            ask.line("provider", t("Their name"), t("Left empty for our own team, it is {0}", asking.episode().owner.team_name)),
            ask.hours("hours", t("Hours a week planned"))});
  add(all, ask.moment("asked", t("Day they were asked"), t("Time they were asked")));
  all.push_back(paragraph(t("The first visit should come within 48 hours of this, by the clock.")));
  return all;
}

Save ask_save(const Asking& asking, Reader& read) {
  Spell spell;
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
  if (asking.episode().goals_agreed_on && spell.asked_at.london_date() < asking.episode().begun_on)
    read.wrong("asked", "too_early", t("The day must be {0} or later: when the help was asked for", long_date(asking.episode().begun_on)));
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
  return [episode, spell, who = asking.opened.who, line = line_with(asking, kept("short_term.handed_back"), spell)](store::WriteTx& tx) -> Result<void> {
    if (auto saved = save_episode(tx, who, episode, line); !saved) return saved;
    return finish_spell(tx, who, episode, spell, *spell.handed_back_on, "continuation", line);
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
  };
  return sheets;
}

}  // namespace stepwise::short_term
