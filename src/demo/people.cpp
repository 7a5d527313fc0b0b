// SPDX-License-Identifier: Apache-2.0
#include "demo/people.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/text.hpp"
#include "demo/faults.hpp"

namespace stepwise::demo {
namespace {

constexpr std::uint64_t people_stream = 102, health_stream = 109;

std::string inward(Draw& draw) {
  static constexpr std::string_view letters = "ABDEFGHJLNPQRSTUWXYZ";
  return fmt::format("{}{}{}", draw.between(1, 9), letters[draw.below(letters.size())], letters[draw.below(letters.size())]);
}

std::string title_of(const Traits& traits, Draw& draw) {
  if (!draw.chance(7'000)) return {};
  if (traits.gender == Gender::male) return "Mr";
  if (traits.gender != Gender::female) return "Mx";
  static constexpr std::array<std::string_view, 3> older{"Mrs", "Mrs", "Miss"}, younger{"Ms", "Miss", "Mrs"};
  return std::string{draw.pick(traits.profile.born.year() < 1960 ? older : younger)};
}

std::string known_as_of(std::string_view given) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 20> short_names{{
      {"Margaret", "Peggy"}, {"Elizabeth", "Betty"}, {"Kathleen", "Kath"}, {"William", "Bill"}, {"Robert", "Bob"},
      {"Patricia", "Pat"}, {"Christine", "Chris"}, {"Michael", "Mick"}, {"Kenneth", "Ken"}, {"Ronald", "Ron"},
      {"Susan", "Sue"}, {"Mohammed", "Mo"}, {"Leonard", "Len"}, {"Stephen", "Steve"}, {"Daniel", "Dan"},
      {"Winifred", "Win"}, {"Dorothy", "Dot"}, {"Jacqueline", "Jackie"}, {"Bernadette", "Bernie"}, {"Raymond", "Ray"}}};
  for (const auto& [full, known] : short_names)
    if (full == given) return std::string{known};
  return {};
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 128; });
}

}  // namespace

BlockMaker::BlockMaker(const World& world, std::int64_t block, std::size_t people)
    : world_{world}, words_{world.words()}, draw_{Draw::of(world.options().seed, people_stream, static_cast<std::uint64_t>(block))},
      first_{block * World::block_size}, wanted_{people} {}

std::vector<PersonSpec> BlockMaker::make() {
  while (!full()) household();
  return std::move(made_);
}

BlockMaker::Home BlockMaker::draw_home() {
  const auto& districts = world_.districts();
  Home home;
  home.district = static_cast<int>(draw_.below(districts.size()));
  const District& district = districts[static_cast<std::size_t>(home.district)];
  home.line_1 = fmt::format("{} {} {}", draw_.between(1, 148), words_.pick("street.names", draw_), words_.pick("street.kinds", draw_));
  if (draw_.chance(1'400)) {
    home.line_2 = home.line_1;
    home.line_1 = fmt::format("Flat {}, {}", draw_.between(1, 42), words_.pick("flats", draw_));
  }
  if (home.line_2.empty()) home.line_2 = district.name;
  home.town = "Marlbeck";
  home.postcode = district.outward + " " + inward(draw_);
  home.phone = draw_phone(false, draw_);
  return home;
}

void BlockMaker::household() {
  const Home home = draw_home();
  const Traits traits = draw_traits(world_.options().from, 0, draw_);
  Name name = draw_name(traits, "", words_, draw_);
  if (!made_.empty() && draw_.chance(rates::namesake)) {
    const auto& twin = made_.back().record.details;
    name.family = draw_.chance(5'000) ? twin.family_name : misspelt(twin.family_name, draw_);
    if (draw_.chance(6'000)) name.given = draw_.chance(6'000) ? twin.given_name : misspelt(twin.given_name, draw_);
  }
  const std::size_t first = made_.size();
  add_person(traits, name, home);
  if (!full()) second_person(first, traits, name, home);
}

void BlockMaker::second_person(std::size_t first, const Traits& traits, const Name& name, const Home& home) {
  const int roll = draw_.between(1, 100);
  const int age = age_on(traits.profile.born, world_.options().from);
  if (roll > 40) return;
  const bool couple = roll <= 25;
  const bool parent = !couple && age >= 58 && roll <= 36;
  const int other_age = couple ? std::clamp(age + draw_.between(-6, 6), 20, 101) : parent ? age - draw_.between(21, 35) : std::clamp(age + draw_.between(-8, 8), 18, 101);
  Traits other = draw_traits(world_.options().from, std::max(18, other_age), draw_);
  other.ethnicity = traits.ethnicity;
  if (couple && draw_.chance(9'400)) other.gender = traits.gender == Gender::male ? Gender::female : Gender::male;
  const bool shares = draw_.chance(couple ? 9'000 : 8'000);
  add_person(other, draw_name(other, shares ? name.family : "", words_, draw_), home);
  relate_last(first, couple ? "partner" : parent ? "parent" : "sibling", couple ? "partner" : parent ? "child" : "sibling");
}

void BlockMaker::relate_last(std::size_t other, std::string_view kind, std::string_view reverse) {
  PersonSpec& person = made_.back();
  const auto& before = made_[other];
  Relation relation;
  relation.other = before.number;
  relation.facts.kind = kind;
  relation.reverse_kind = reverse;
  relation.facts.is_emergency_contact = draw_.chance(5'000);
  relation.facts.is_unpaid_carer = before.record.details.client_type != "service_user";
  relation.facts.is_cared_for = !relation.facts.is_unpaid_carer && person.record.details.client_type != "service_user";
  person.relations.push_back(std::move(relation));
}

void BlockMaker::add_person(Traits traits, Name name, const Home& home) {
  PersonSpec person;
  person.number = first_ + static_cast<std::int64_t>(made_.size());
  person.record.reference = new_reference(draw_.random());
  const District& district = world_.districts()[static_cast<std::size_t>(home.district)];
  traits.profile.locality = district.locality;
  person.team = traits.profile.reason == Reason::mental_health         ? team::mental_health
                : traits.profile.reason == Reason::learning_disability ? team::learning_disability
                                                                       : team::first_locality + district.locality;
  fill_details(person, traits, name, home);
  fill_ways_to_reach(person, traits, home);
  fill_identifiers(person, traits);
  fill_named_relations(person, traits);
  Journey journey;
  walk(world_.flow(), traits.profile, draw_, journey);
  tell(world_, traits, journey, person, draw_);
  fill_health(person, traits);
  put_faults(person);
  made_.push_back(std::move(person));
}

void BlockMaker::fill_details(PersonSpec& person, const Traits& traits, const Name& name, const Home& home) {
  person::Details& details = person.record.details;
  details.given_name = name.given;
  details.family_name = name.family;
  if (draw_.chance(4'000)) details.known_as = known_as_of(name.given);
  details.title = title_of(traits, draw_);
  if (draw_.chance(150)) details.pronouns = traits.gender == Gender::male ? "he/him" : draw_.chance(6'000) ? "she/her" : "they/them";
  details.born_on = traits.profile.born;
  details.birth_quality = traits.birth_estimated ? "estimated" : "exact";
  details.nhs_number = test_nhs_number(person.number);
  details.gender = key(traits.gender);
  details.ethnicity = ethnicity_keys[traits.ethnicity];
  details.client_type = key(traits.profile.client);
  details.primary_support_reason = key(traits.profile.reason);
  details.accommodation = accommodation_keys[traits.accommodation];
  details.employment = employment_keys[traits.employment];
  details.has_unpaid_carer = yes_no_keys[traits.has_carer];
  details.address_line_1 = home.line_1;
  details.address_line_2 = home.line_2;
  details.town = home.town;
  details.postcode = home.postcode;
  details.preferred_language = draw_language(traits.ethnicity, draw_);
  details.interpreter_needed = details.preferred_language.empty() ? "no" : draw_.chance(5'500) ? "yes" : "no";
  if (details.preferred_language.empty()) details.preferred_language = "English";
  if (draw_.chance(1'600)) details.communication_needs = words_.pick("communication", draw_);
  static constexpr std::array<std::string_view, 8> formats{"standard", "large_print", "easy_read", "audio", "braille", "bsl", "email", "telephone"};
  static constexpr std::array<int, 8> weights{62, 9, 4, 1, 0, 1, 14, 9};
  details.preferred_format = formats[static_cast<std::size_t>(draw_.weighted(weights))];
  if (traits.profile.reason == Reason::learning_disability && draw_.chance(5'000)) details.preferred_format = "easy_read";
  person.record.restricted = draw_.chance(rates::restricted);
  if (traits.gender == Gender::female && draw_.chance(700))
    person.record.other_names.push_back({0, "maiden", name.given, draw_name(traits, "", words_, draw_).family});
  if (draw_.chance(150)) person.record.other_names.push_back({0, "spelling", misspelt(name.given, draw_), name.family});
}

void BlockMaker::fill_ways_to_reach(PersonSpec& person, const Traits& traits, const Home& home) {
  auto& details = person.record.contact_details;
  const bool older = traits.profile.born.year() < 1955;
  const auto note = [&] { return draw_.chance(1'600) ? words_.pick("note", draw_) : std::string{}; };
  if (draw_.chance(older ? 8'200 : 2'500)) details.push_back({0, "phone", home.phone, note(), true});
  if (draw_.chance(older ? 4'500 : 9'000)) details.push_back({0, "mobile", draw_phone(true, draw_), note(), !draw_.chance(150)});
  const std::string& given = person.record.details.given_name;
  const std::string& family = person.record.details.family_name;
  if (!draw_.chance(older ? 1'800 : 6'000) || !is_ascii(given + family)) return;
  std::string address = lower_ascii(given + "." + family);
  std::erase_if(address, [](char c) { return c == ' ' || c == '\''; });
  details.push_back({0, "email", fmt::format("{}{}@example.org", address, draw_.between(1, 99)), "", true});
}

void BlockMaker::fill_identifiers(PersonSpec& person, const Traits& traits) {
  auto& identifiers = person.record.identifiers;
  if (draw_.chance(6'000)) identifiers.push_back({0, "previous_case_system", fmt::format("MK{:06}", 100'000 + person.number * 3)});
  if (draw_.chance(2'500)) identifiers.push_back({0, "hospital", fmt::format("H{:07}", 2'000'000 + person.number * 11)});
  if (traits.accommodation == 1 && draw_.chance(7'000)) identifiers.push_back({0, "housing", fmt::format("T{:05}", 10'000 + person.number % 90'000)});
}

void BlockMaker::fill_named_relations(PersonSpec& person, const Traits& traits) {
  static constexpr std::array<std::string_view, 6> kinds{"child", "sibling", "friend", "neighbour", "other_family", "attorney_or_deputy"};
  static constexpr std::array<int, 6> older{56, 10, 11, 15, 6, 2}, younger{6, 30, 30, 10, 20, 4};
  const bool is_old = traits.profile.born.year() < 1960;
  for (int left = draw_.chance(7'000) ? draw_.between(1, 2) : 0; left > 0; --left) {
    Relation relation;
    relation.facts.kind = kinds[static_cast<std::size_t>(draw_.weighted(is_old ? older : younger))];
    Traits other = draw_traits(world_.options().from, draw_.between(25, 70), draw_);
    other.ethnicity = traits.ethnicity;
    const bool family = relation.facts.kind == "child" || relation.facts.kind == "sibling";
    const Name name = draw_name(other, family && draw_.chance(6'000) ? person.record.details.family_name : "", words_, draw_);
    relation.facts.name = name.given + " " + name.family;
    relation.facts.phone = draw_phone(true, draw_);
    relation.facts.is_unpaid_carer = traits.has_carer == 0 && left == 1;
    relation.facts.is_emergency_contact = draw_.chance(5'000);
    if (draw_.chance(2'000)) relation.facts.note = words_.pick("note", draw_);
    person.relations.push_back(std::move(relation));
  }
}

/// From draws of their own, so that the rest of the council stays as it was before the return was asked of the record.
void BlockMaker::fill_health(PersonSpec& person, const Traits& traits) {
  Draw draw = Draw::of(world_.options().seed, health_stream, static_cast<std::uint64_t>(person.number));
  person::Details& details = person.record.details;
  const auto yes_no = [&](int yes, int not_known) { return draw.chance(yes) ? "yes" : draw.chance(not_known) ? "not_known" : "no"; };
  const Reason reason = traits.profile.reason;
  details.gp_practice_code = fmt::format("Z{}", 10'000 + draw.below(40) * 137);
  details.autism = yes_no(reason == Reason::learning_disability ? 2'600 : reason == Reason::mental_health ? 900 : 120, 2'000);
  details.dementia = reason == Reason::memory_cognition ? "yes" : yes_no(traits.profile.born.year() < 1945 ? 900 : 40, 1'500);
  const bool sight = reason == Reason::sensory_visual || reason == Reason::sensory_dual, hearing = reason == Reason::sensory_hearing || reason == Reason::sensory_dual;
  static constexpr std::array<std::string_view, 3> seeing{"blind", "partial", "severity_not_known"}, listening{"deaf_with_speech", "hard_of_hearing", "severity_not_known"};
  details.visual_impairment = sight || draw.chance(600) ? draw.pick(seeing) : draw.chance(1'500) ? "not_known" : "none";
  details.hearing_impairment = hearing || draw.chance(1'400) ? draw.pick(listening) : draw.chance(1'500) ? "not_known" : "none";
  static constexpr std::array<std::string_view, 4> payers{"social_care", "joint", "client", "not_known"};
  static constexpr std::array<int, 4> shares{38, 40, 10, 12};
  details.funding_status = payers[static_cast<std::size_t>(draw.weighted(shares))];
  if (traits.profile.client == Client::service_user) return;
  static constexpr std::array<std::string_view, 5> hours{"under_10", "from_10", "from_20", "from_50", "not_known"};
  static constexpr std::array<int, 5> how_many{18, 22, 24, 14, 22};
  details.hours_caring = hours[static_cast<std::size_t>(draw.weighted(how_many))];
}

/// What stops a return is found only among people met since the last quarter ended: the rest was put right before it went.
void BlockMaker::put_faults(PersonSpec& person) {
  person::Details& details = person.record.details;
  const Date due = last_quarter_end(world_.options().to);
  const bool met = !person.contacts.empty() || !person.care.empty();
  const bool is_new = met && (person.contacts.empty() || person.contacts.front().contact.conversation.received_at->london_date() > due) &&
                      (person.care.empty() || person.care.front().step.start > due.days());
  if (draw_.chance(rates::ethnicity_not_asked)) details.ethnicity = "not_asked";
  if (draw_.chance(is_new ? rates::no_nhs_number_yet : rates::no_nhs_number) && is_new) details.nhs_number.clear();
  if (draw_.chance(rates::reason_not_known)) details.primary_support_reason = "not_known";
  if (draw_.chance(rates::accommodation_not_known)) details.accommodation = "not_known";
  if (draw_.chance(rates::birth_not_known) && is_new) {
    details.born_on.reset();
    details.birth_quality = "not_known";
  }
}

Date last_quarter_end(Date day) {
  const Date next = day + 1;
  return *Date::from_parts(next.year(), (next.month() - 1) / 3 * 3 + 1, 1) - 1;
}

std::vector<PersonSpec> World::block(std::int64_t index) const {
  const auto people = std::min(block_size, options_.people - index * block_size);
  return BlockMaker{*this, index, static_cast<std::size_t>(std::max<std::int64_t>(0, people))}.make();
}

}  // namespace stepwise::demo
