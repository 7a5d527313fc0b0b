// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>

#include "access/roles.hpp"
#include "base/text.hpp"
#include "demo/people.hpp"

namespace stepwise::demo {
namespace {

std::string_view want_section(const Traits& traits, Route route) {
  if (traits.profile.client != Client::service_user) return "want.carer";
  if (route == Route::discharge_from_hospital) return "want.hospital";
  switch (traits.profile.reason) {
    case Reason::memory_cognition: return "want.memory";
    case Reason::mental_health:
    case Reason::social_substance_misuse: return "want.mental_health";
    case Reason::learning_disability: return "want.learning_disability";
    case Reason::sensory_visual:
    case Reason::sensory_hearing:
    case Reason::sensory_dual: return "want.sensory";
    case Reason::social_asylum_seeker:
    case Reason::social_isolation_other: return "want.isolation";
    default: return "want.physical";
  }
}

std::string_view legal_status_of(Resolution resolution, Client client) {
  switch (resolution) {
    case Resolution::assessment: return client == Client::service_user ? "needs_assessment_s9" : "carer_assessment_s10";
    case Resolution::rapid_response:
    case Resolution::safeguarding: return "urgent_s19_3";
    case Resolution::short_term_help:
    case Resolution::ot_start:
    case Resolution::talking_point: return "prevention_s2";
    default: return "info_advice_s4";
  }
}

std::string_view relation_words(std::string_view kind) {
  if (kind == "child") return "a son or daughter";
  if (kind == "partner") return "their partner";
  if (kind == "sibling") return "a brother or sister";
  if (kind == "neighbour") return "a neighbour";
  return kind == "professional" ? "a professional" : "a friend";
}

Instant at_minute(std::int32_t day, int minute) { return noon(Date{day}) + seconds((minute - 720) * 60); }

std::optional<Date> maybe(std::int32_t day) {
  if (day == no_day) return std::nullopt;
  return Date{day};
}

std::string role_label(std::string_view key) {
  for (const auto& role : access::shipped_roles())
    if (role.key == key) return role.label;
  return std::string{key};
}

/// Writes up one person's events; texts come from the council's words.
class Teller {
 public:
  Teller(const World& world, const Traits& traits, PersonSpec& person, Draw& draw)
      : world_{world}, words_{world.words()}, traits_{traits}, person_{person}, draw_{draw} {}
  ContactSpec contact(const ContactStep& step);
  CareSpec care(const CareStep& step);

 private:
  Words::Given given() const { return {{"group", group_}, {"district", person_.record.details.address_line_2}}; }
  void say_who(const ContactStep& step, front_door::Conversation& said);
  void say_what(const ContactStep& step, front_door::Conversation& said);
  void say_done(const ContactStep& step, front_door::Conversation& said);
  void find_out(const ContactStep& step, front_door::Contact& contact);
  const World& world_;
  const Words& words_;
  const Traits& traits_;
  PersonSpec& person_;
  Draw& draw_;
  std::string group_;
};

void Teller::say_who(const ContactStep& step, front_door::Conversation& said) {
  if (!step.by_someone_else) return;
  static constexpr std::array<std::string_view, 6> kinds{"child", "partner", "sibling", "neighbour", "friend", "professional"};
  static constexpr std::array<int, 6> weights{44, 18, 7, 6, 6, 19};
  const bool ward = step.channel == Channel::hospital || step.channel == Channel::professional;
  said.contacting_person = ward ? "professional" : kinds[static_cast<std::size_t>(draw_.weighted(weights))];
  Traits other = draw_traits(world_.options().from, draw_.between(24, 72), draw_);
  other.ethnicity = said.contacting_person == "professional" ? other.ethnicity : traits_.ethnicity;
  const Name name = draw_name(other, said.contacting_person == "child" ? person_.record.details.family_name : "", words_, draw_);
  said.contacting_name = name.given + " " + name.family;
  said.agreed_to_talk = draw_.chance(8'400) ? "yes" : draw_.chance(7'000) ? "not_asked" : "no";
}

void Teller::say_what(const ContactStep& step, front_door::Conversation& said) {
  said.what_i_want = words_.phrase(want_section(traits_, step.route), given(), draw_);
  if (step.by_someone_else && draw_.chance(5'000))
    said.what_i_want = fmt::format("Told to us with {} beside them: “{}”", relation_words(said.contacting_person), said.what_i_want);
  if (step.again && draw_.chance(1'500)) said.what_i_want += " I rang before about this.";
  if (draw_.chance(8'500)) said.what_i_expect = words_.phrase("expect.any", given(), draw_);
  if (draw_.chance(8'000)) said.my_life_now = words_.phrase("life.any", given(), draw_);
  if (draw_.chance(6'000)) said.what_is_working = words_.phrase("working.any", given(), draw_);
  if (draw_.chance(7'500)) said.people_and_places = words_.phrase("places.any", given(), draw_);
}

void Teller::say_done(const ContactStep& step, front_door::Conversation& said) {
  said.safety = key(step.safety);
  if (step.safety == Safety::concern) said.safety_action = words_.phrase("safety.concern", given(), draw_);
  if (step.safety == Safety::immediate) said.safety_action = words_.phrase("safety.immediate", given(), draw_);
  said.route_of_access = key(step.route);
  said.legal_status = legal_status_of(step.closed == no_day ? Resolution::information_given : step.resolution, traits_.profile.client);
  if (step.closed == no_day) return;
  said.resolution = key(step.resolution);
  said.what_was_done = words_.phrase("done." + said.resolution, given(), draw_);
  if (step.secondary != Resolution::duplicate) said.secondary.emplace_back(key(step.secondary));
}

void Teller::find_out(const ContactStep& step, front_door::Contact& contact) {
  contact.closed_on = maybe(step.closed);
  contact.follow_up_due_on = maybe(step.follow_up_due);
  if (step.followed_up == no_day) return;
  static constexpr std::array<std::string_view, 5> results{"", "yes", "partly", "no", "not_reached"};
  contact.follow_up.result = results[step.follow_up_result];
  contact.follow_up.on = maybe(step.followed_up);
  contact.follow_up.by_name = contact.taker.name;
}

ContactSpec Teller::contact(const ContactStep& step) {
  group_ = words_.pick("groups", draw_);
  ContactSpec spec;
  spec.team = step.team;
  spec.worker = world_.worker_of(step.team, draw_);
  front_door::Contact& contact = spec.contact;
  const StaffSpec& worker = world_.staff()[static_cast<std::size_t>(spec.worker)];
  contact.reference = new_reference(draw_.random());
  contact.taker = {std::nullopt, worker.name, role_label(worker.role), std::nullopt, world_.teams()[step.team].name};
  contact.conversation.received_at = at_minute(step.day, step.minute);
  contact.recorded_at = *contact.conversation.received_at + seconds(60 * draw_.between(5, 48));
  contact.conversation.channel = key(step.channel);
  say_who(step, contact.conversation);
  say_what(step, contact.conversation);
  say_done(step, contact.conversation);
  find_out(step, contact);
  return spec;
}

std::string_view description_of(const CareStep& step) {
  switch (step.kind) {
    case Kind::request: return "Contact";
    case Kind::review: return step.reason == ReviewReason::review_of_short_term ? "End of short-term help" : "Review";
    case Kind::service: return "";
    case Kind::assessment: break;
  }
  if (step.method == Method::carer_only) return "Carer's assessment";
  if (step.long_term) return "Care Act assessment";
  return step.team == team::occupational_therapy ? "Occupational therapy assessment" : "Talking Point conversation";
}

CareSpec Teller::care(const CareStep& step) {
  CareSpec spec;
  spec.step = step;
  spec.reference = new_reference(draw_.random());
  spec.description = description_of(step);
  spec.conversation = step.kind == Kind::assessment && !step.long_term && step.team != team::occupational_therapy;
  spec.worker = world_.worker_of(step.team, draw_);
  if (step.kind == Kind::service && step.provider != 255)
    spec.provider = world_.provider_of(static_cast<ProviderKind>(step.provider), draw_);
  return spec;
}

}  // namespace

void tell(const World& world, const Traits& traits, const Journey& journey, PersonSpec& person, Draw& draw) {
  Teller teller{world, traits, person, draw};
  for (const auto& step : journey.contacts) person.contacts.push_back(teller.contact(step));
  for (const auto& step : journey.care) person.care.push_back(teller.care(step));
  std::ranges::stable_sort(person.contacts, {}, [](const ContactSpec& c) { return *c.contact.conversation.received_at; });
  std::ranges::stable_sort(person.care, {}, [](const CareSpec& c) { return c.step.start; });
  auto& details = person.record.details;
  if (journey.died != no_day) details.died_on = Date{journey.died};
  if (journey.lives_in == ServiceType::residential) details.accommodation = "care_home";
  if (journey.lives_in == ServiceType::nursing) details.accommodation = "nursing_home";
  person.made_at = noon(world.options().from - 30);
  if (!person.contacts.empty()) person.made_at = *person.contacts.front().contact.conversation.received_at + seconds(-540);
  if (!person.care.empty()) person.made_at = std::min(person.made_at, noon(Date{person.care.front().step.start}));
}

}  // namespace stepwise::demo
