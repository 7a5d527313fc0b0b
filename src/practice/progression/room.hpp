// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "drafts/drafts.hpp"
#include "govuk/page.hpp"
#include "practice/person/person.hpp"
#include "practice/person/person_store.hpp"
#include "practice/progression/fields.hpp"
#include "practice/progression/progression_site.hpp"
#include "practice/progression/progression_store.hpp"
#include "practice/progression/staff_field.hpp"

namespace stepwise::progression {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  Lists lists;
  person::Lists people;
  Random& random;
  std::shared_ptr<drafts::Site> drafts;
  person::Findings findings = {};
};
using RoomPointer = std::shared_ptr<const Room>;

/// A person whose progression is about to be changed.
struct Opened {
  access::ChangeablePerson who;
  person::Banner banner;
  Journey journey;
  Rhythm rhythm;
  Staffing staff;
};
Result<Opened> open_person(access::Visit& visit, store::ReadTx& tx, std::string_view purpose);

/// A page that asks and saves, made from the record as it is now.
struct Form {
  std::string title;                    ///< h1; no person's name
  std::string path;                     ///< below /people/REFERENCE/progression: "plan", "dips/REF/answer"
  std::string button;
  html::Html before = {};               ///< above the questions
  std::vector<Field> fields = {};
  http::Fields typed = {};              ///< what it begins with
  std::int64_t version = 0;             ///< of what it changes; 0: nothing of which there are versions
  bool keeps_drafts = false;
  /// What the fields by themselves cannot tell; asked when they are all well.
  std::function<std::vector<Problem>(const http::Fields&)> more = {};
  /// Keeps it and gives the address that follows.
  std::function<Result<std::string>(store::WriteTx&, const http::Fields&)> save = {};
};
using MakeForm = Result<Form> (*)(const Room&, access::Visit&, store::ReadTx&, const Opened&);
/// GET and POST of a form at /people/:person/progression/PATTERN, for those who may change progression.
/// Whether a form is opened anew: nothing of it has been typed yet that a refusal could lose.
bool begins(const access::Visit& visit);
void add_form(access::Routes& routes, const RoomPointer& room, std::string_view pattern, MakeForm make);

/// The page about a person: identity bar, and tabs unless it asks something.
govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, Date today, bool question);
Owner owner_of(const access::Staff& staff);
/// The member of staff of a reference; nothing when there is none.
std::optional<Owner> owner_of(store::ReadTx& tx, std::string_view staff_reference);
/// The plan, dip or risk that the address names.
const Plan* plan_of_address(const access::Visit& visit, const Journey& journey);
const Happening* dip_of_address(const access::Visit& visit, const Journey& journey);
const Risk* risk_of_address(const access::Visit& visit, const Journey& journey);
Fault no_such_thing();

access::Routes plan_routes(const RoomPointer& room);
access::Routes level_routes(const RoomPointer& room);
access::Routes dip_routes(const RoomPointer& room);
access::Routes risk_routes(const RoomPointer& room);
access::Routes page_routes(const RoomPointer& room);
access::Routes list_routes(const RoomPointer& room);

}  // namespace stepwise::progression
