// SPDX-License-Identifier: Apache-2.0
#include "demo/referrals.hpp"

#include <algorithm>
#include <array>

#include "demo/form_stories.hpp"
#include "forms/library.hpp"
#include "forms/public_store.hpp"
#include "practice/person/person_store.hpp"
#include "practice/referral/referral_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

constexpr std::uint64_t referral_seed = 27;

/// What somebody who works with a person wrote. Without danger the person is safe.
struct Wrote {
  int hours_ago;
  const char *danger, *agrees, *want, *life, *good, *sender, *role;
};
constexpr std::array<Wrote, 5> wrote{{
    {2, "The gas is left on, twice this week. She is alone tonight.", "unsure", "To stay in her own kitchen.", "Forgets the stove. Her sister moved away in the autumn.", "Knows every neighbour.", "Jo Marsh", "District nurse, Beckside Surgery"},
    {26, "", "yes", "To go to the market by myself again.", "Stopped going out after a fall in the summer.", "Strong arms, good humour.", "Sam Lightfoot", "Housing officer, Mere Homes"},
    {50, "", "yes", "Somebody to talk to about the nights.", "Sleeps in the chair since his wife died.", "The allotment.", "Alex Moor", "Pharmacist, Larkfield Road"},
    {75, "", "no", "To be left in peace, he says.", "Post behind the door for weeks. Thinner than in spring.", "Lets the dog warden in.", "Robin Vale", "Police community support officer"},
    {98, "", "yes", "Help to lift my husband, or a way not to have to.", "Cares for him day and night. Her own back is going.", "They laugh a lot.", "Kit Harrow", "Carers’ group, Beckside"}}};

Result<void> send(store::WriteTx& tx, SeededRandom& random, const forms::Version& version, const forms::Questionnaire& questionnaire, const Wrote& one, const person::Details& about) {
  const Instant at = tx.now() + -seconds(std::int64_t{one.hours_ago} * 3600);
  forms::Answers answers = forms::blank_answers(questionnaire);
  const auto say = [&](const char* link_id, std::string_view value) {
    if (!value.empty()) tell(questionnaire, answers, link_id, std::string{value}, at.london_date());
  };
  say("safe-now", *one.danger == '\0' ? "yes" : "no");
  say("unsafe-what", one.danger);
  say("agrees", one.agrees);
  say("why-without", std::string_view{one.agrees} == "yes" ? "" : "I am worried, and could not wait to ask again.");
  say("their-name", person::full_name(about));
  if (about.born_on) say("born", std::to_string(*about.born_on - at.london_date()));
  say("home", about.address_line_1);
  say("what", one.want);
  say("life", one.life);
  say("good", one.good);
  say("name", one.sender);
  say("role", one.role);
  say("work-phone", "01632 960450");
  say("work-email", "desk@example.org");
  say("feedback", "yes");
  const auto sent = forms::receive(tx, random, new_reference(random), version, forms::make_response(questionnaire, answers), {}, at);
  if (!sent) return tl::unexpected{sent.error()};
  return {};
}

}  // namespace

Result<void> load_demo_referrals(store::Store& store) {
  auto tx = store.read();
  const auto version = forms::current_version(*tx, referral::professional_form);
  if (!version) return {};
  for (const auto& one : forms::received_forms(*tx, true))
    if (one.form_version_id == version->id) return {};
  forms::Library library;
  const auto form = library.open(*tx, version->id);
  if (!form) return tl::unexpected{form.error()};
  std::vector<person::Details> people;
  for (const auto& row : tx->all(sql::demo::people_in_hospital, {{"born_before", store.clock().today().add_years(-60)}, {"how_many", 460}}))
    if (const auto found = person::find_person(*tx, row.id<PersonId>("person_id"))) people.push_back(found->details);
  if (people.size() < wrote.size()) return {};
  people.erase(people.begin(), people.end() - static_cast<std::ptrdiff_t>(wrote.size()));
  people.back() = {};
  people.back().given_name = "Wilhelmina";
  people.back().family_name = "Overbeck";
  tx.reset();
  return store.write([&](store::WriteTx& write) -> Result<void> {
    SeededRandom random{referral_seed};
    for (std::size_t i = 0; i < wrote.size(); ++i)
      if (auto sent = send(write, random, *version, *(*form)->questionnaire, wrote[i], people[i]); !sent) return sent;
    return {};
  });
}

}  // namespace stepwise::demo
