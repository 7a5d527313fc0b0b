// SPDX-License-Identifier: Apache-2.0
#include "demo/outcome_as_carer.hpp"

#include "base/random.hpp"
#include "demo/calendar.hpp"
#include "demo/draw.hpp"
#include "practice/outcome/outcome_store.hpp"
#include "practice/parts/sheet.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using outcome::Action;
using outcome::Outcome;

constexpr std::uint64_t as_carer_seed = 58;

}  // namespace

void tell_as_carer(store::WriteTx& tx, Date today) {
  const auto row = tx.one(sql::demo::both_at_once, {});
  if (!row) return;
  Draw draw = Draw::of(as_carer_seed, 1, 0);
  Outcome made;
  made.of_carer = true;
  made.reference = new_reference(draw.random());
  made.owner = sheet::owner_of(*row);
  made.owner.worker_role = row->text("worker_role");
  made.begun_on = working_day(today - 40);
  made.issue = "An evening off";
  made.matters = "The choir, where somebody asks how I am before they ask how things are at home.";
  made.working = "The neighbour on the left would sit in for an hour or two.";
  made.not_working = "I have not been out of an evening since the spring, and I would not say so at home.";
  made.importance = 9;
  made.confidence = 4;
  made.person_agreed = "yes";
  made.success = "My coat on at six on a Thursday, and nobody to ring.";
  made.words = "I want my Thursdays at the choir back, and not to lie awake for it";
  made.important_to = "An evening that is mine";
  made.tests = {"changes"};
  made.direction = "regain";
  made.none_because = "Nothing but asking, and that is decided";
  made.tested_on = made.begun_on + 2;
  made.agreed_on = made.begun_on + 5;
  made.look_on = today + 12;
  Action ask{.reference = new_reference(draw.random()), .what = "Ask the neighbour to sit in on Thursdays", .measure = "Three Thursdays out of four at the choir", .by_on = today + 25};
  ask.owner_name = "Myself";
  ask.status = "doing";
  ask.status_on = made.begun_on + 9;
  ask.recorded_by = made.owner.worker_name;
  outcome::insert_whole(tx, row->id<PersonId>("person_id"), made, {ask});
}

}  // namespace stepwise::demo
