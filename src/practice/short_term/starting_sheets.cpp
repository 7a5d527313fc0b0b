// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/sheet.hpp"

namespace stepwise::short_term {
namespace {

bool was_asked_for(const Asking&) { return true; }
bool was_seen(const Asking& asking) { return asking.episode().seen_on.has_value(); }
bool was_agreed(const Asking& asking) { return asking.episode().goals_agreed_on.has_value(); }

http::Fields asked_for_blank(const Asking& asking) {
  const Episode& episode = asking.episode();
  http::Fields fields;
  put_day(fields, "begun", episode.begun_on);
  fields.add("why_now", episode.why_now);
  fields.add("from_hospital", episode.from_hospital ? "yes" : "no");
  put_day(fields, "discharged", episode.discharged_on);
  return fields;
}

std::vector<Html> asked_for_fields(const Asking&, const FormFields& ask) { return fields_of_beginning(ask); }

/// The first thing that was done, by day: help was asked for no later.
std::optional<Date> first_done(const Case& whole) {
  std::optional<Date> first = whole.episode.seen_on;
  for (const auto& spell : whole.spells) first = std::min(first.value_or(spell.asked_at.london_date()), spell.asked_at.london_date());
  for (const auto& meeting : whole.meetings) first = std::min(first.value_or(meeting.met_on), meeting.met_on);
  return first;
}

Save asked_for_save(const Asking& asking, Reader& read) {
  Episode episode = asking.episode();
  episode.version = version_sent(read);
  read_beginning(read, episode);
  read.not_after("begun", episode.begun_on, first_done(asking.whole()), t("what was done first"));
  return [whole = asking.whole(), episode, who = asking.opened.who, line = asking.line("")](store::WriteTx& tx) -> Result<void> {
    if (auto saved = save_episode(tx, who, episode, line); !saved) return saved;
    if (episode.ended_on) plan_follow_ups(tx, who.id(), whole, episode);
    return {};
  };
}

http::Fields see_blank(const Asking& asking) {
  const Episode& episode = asking.episode();
  http::Fields fields;
  put_day(fields, "seen", episode.seen_on.value_or(asking.visit.today));
  for (const auto& [name, value] : std::initializer_list<std::pair<const char*, const std::string&>>{
           {"before_event", episode.before_event}, {"can_now", episode.can_now}, {"want_back", episode.want_back}, {"carer_part", episode.carer_part},
           {"carer_view", episode.carer_view}})
    fields.add(name, value);
  if (asking.correcting) fields.add("told", episode.told_on ? "yes" : "no");
  put_hours(fields, "hours_start", episode.hours_start);
  put_ability(fields, "before", asking.whole().before);
  put_ability(fields, "start", asking.whole().start);
  return fields;
}

std::vector<Html> see_fields(const Asking& asking, const FormFields& ask) {
  const Lists& lists = asking.room.lists;
  std::vector<Html> all{paragraph(t("Write down what the person says and shows. The goals come next, on a page of their own.")),
                        ask.day("seen", t("Day of the first visit")),
                        heading_m(t("Before, and now")),
                        ask.text("before_event", t("What I could do before"), t("Before the fall, the illness or the loss: a usual day")),
                        ask.text("can_now", t("What I can do now")),
                        ask.text("want_back", t("What I want back"), t("In the person’s own words")),
                        ask.hours("hours_start", t("Hours of paid support a week now"), t("0 when there is none. The same is asked at the end"))};
  all.push_back(together(t("Help needed before it happened"), ask.abilities("before", lists)));
  std::vector<Html> now{paragraph(t("The same is asked when the help ends, so that both can be laid side by side."))};
  add(now, ask.abilities("start", lists));
  all.push_back(together(t("Help needed now"), now));
  add(all, {heading_m(t("Family and friends")), ask.text("carer_part", t("What family or friends do, and want to do"), t("Only what they offered themselves")),
            ask.text("carer_view", t("What they think"), t("Offer them [[a conversation]] of their own")), heading_m(t("What this help is")),
            ask.yes_no("told", t("Has the person been told what this help will do, and what it will not?"), t("And that it is free for as long as the law says, and what happens then"))});
  return all;
}

Save see_save(const Asking& asking, Reader& read) {
  Episode episode = asking.episode();
  episode.version = version_sent(read);
  episode.seen_on = read.past_day("seen", episode.begun_on, t("when the help was asked for"));
  read.not_after("seen", *episode.seen_on, episode.goals_agreed_on, t("when the goals were agreed"));
  episode.before_event = read.text("before_event");
  episode.can_now = read.needed("can_now", t("Write down what the person can do now"));
  episode.want_back = read.needed("want_back", t("Write down what the person wants back"));
  episode.hours_start = read.hours("hours_start");
  episode.carer_part = read.text("carer_part");
  episode.carer_view = read.text("carer_view");
  const bool told = read.yes_no("told", t("Say whether the person has been told")).value_or(false);
  if (!told) episode.told_on.reset();
  else if (!episode.told_on || !asking.correcting) episode.told_on = asking.correcting ? asking.visit.today : *episode.seen_on;
  const Ability before = ability_from(read.typed(), "before", asking.room.lists), start = ability_from(read.typed(), "start", asking.room.lists);
  return [episode, before, start, who = asking.opened.who, line = asking.line(kept("short_term.seen"))](store::WriteTx& tx) -> Result<void> {
    if (auto saved = save_episode(tx, who, episode, line); !saved) return saved;
    put_ability(tx, who.id(), episode.id, "before", before);
    put_ability(tx, who.id(), episode.id, "start", start);
    return {};
  };
}

http::Fields agree_blank(const Asking& asking) {
  const Episode& episode = asking.episode();
  http::Fields fields;
  put_day(fields, "agreed", episode.goals_agreed_on.value_or(asking.visit.today));
  put_hours(fields, "hours_agreed", episode.hours_agreed);
  fields.add("who_does_what", episode.who_does_what);
  return fields;
}

std::vector<Html> agree_fields(const Asking& asking, const FormFields& ask) {
  std::vector<Html> goals;
  for (const Goal* goal : asking.whole().active_goals()) goals.push_back(html::element("li", {}, goal->words));
  std::vector<Html> all;
  if (goals.empty()) all.push_back(govuk::inset_text({.content = paragraph(t("There is no goal yet.")) + govuk::link(t("Add a goal first"), episode_href(asking.episode().reference) + "/goals/new")}));
  else all.push_back(heading_m(t("The goals")) + html::element("ol", {{"class", "govuk-list govuk-list--number"}}, html::join(goals)));
  add(all, {ask.day("agreed", t("Day they were agreed with the person")),
            ask.hours("hours_agreed", t("Hours of help a week needed now"), t("0 when equipment, a group or family is enough")),
            ask.text("who_does_what", t("Who does what"), t("The person, family, whoever helps, the occupational therapist: staff stand back and guide before they step in"))});
  return all;
}

Save agree_save(const Asking& asking, Reader& read) {
  Episode episode = asking.episode();
  episode.version = version_sent(read);
  episode.goals_agreed_on = read.past_day("agreed", episode.seen_on, t("the first visit"));
  episode.hours_agreed = read.hours("hours_agreed");
  if (!episode.hours_agreed) read.wrong("hours_agreed", "hours_missing", t("Enter the hours a week, or 0"));
  episode.who_does_what = read.needed("who_does_what", t("Write down who does what"));
  if (!asking.correcting && asking.whole().active_goals().empty()) read.wrong("agreed", "no_goal", t("Add a goal first: help begins with what the person wants to do"));
  return [episode, who = asking.opened.who, line = asking.line(kept("short_term.goals_agreed"))](store::WriteTx& tx) { return save_episode(tx, who, episode, line); };
}

http::Fields lead_blank(const Asking& asking) {
  http::Fields fields;
  fields.add("lead_role", asking.episode().owner.lead_role);
  return fields;
}

std::vector<Html> lead_fields(const Asking& asking, const FormFields& ask) {
  return {paragraph(t("Whoever leads it holds the weekly meetings. Without a lead it is the team’s, and stands on the team’s list.")),
          ask.select("lead", t("Who leads it now?"), staff_items(asking.tx, asking.episode().owner.team, asking.visit.staff)),
          ask.choose("lead_role", t("What they are"), asking.room.lists.lead)};
}

Save lead_save(const Asking& asking, Reader& read) {
  Episode episode = asking.episode();
  episode.version = version_sent(read);
  const Owner before = episode.owner;
  if (!read_lead(asking.tx, read, asking.room.lists, asking.visit.staff, episode.owner)) return {};
  episode.owner.team = before.team;
  episode.owner.team_name = before.team_name;
  return [episode, who = asking.opened.who, line = asking.line(kept("short_term.handed_over"))](store::WriteTx& tx) { return save_episode(tx, who, episode, line); };
}

}  // namespace

const std::vector<Sheet>& starting_sheets() {
  static const std::vector<Sheet> sheets{
      {.pattern = "/short-term/:episode/asked-for", .act = Act::see, .title = noted("How it began"), .button = noted("Save"), .done = "corrected", .always = true,
       .recorded = was_asked_for, .blank = asked_for_blank, .fields = asked_for_fields, .save = asked_for_save},
      {.pattern = "/short-term/:episode/start", .act = Act::see, .title = noted("First visit"), .button = noted("Save the first visit"), .done = "seen", .keeps_draft = true,
       .recorded = was_seen, .blank = see_blank, .fields = see_fields, .save = see_save},
      {.pattern = "/short-term/:episode/agree", .act = Act::agree_goals, .title = noted("Goals agreed, and support needed now"), .button = noted("Save what was agreed"),
       .done = "agreed", .recorded = was_agreed, .blank = agree_blank, .fields = agree_fields, .save = agree_save},
      {.pattern = "/short-term/:episode/lead", .act = Act::hand_over, .title = noted("Who leads it"), .button = noted("Save"), .done = "lead", .blank = lead_blank,
       .fields = lead_fields, .save = lead_save},
  };
  return sheets;
}

}  // namespace stepwise::short_term
