// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "drafts/drafts.hpp"
#include "govuk/page.hpp"
#include "practice/person/person.hpp"
#include "practice/person/person_store.hpp"
#include "practice/progression/fields.hpp"
#include "practice/progression/progression.hpp"
#include "practice/progression/staff_field.hpp"

// A form of a person's record as a table of questions: one pair of handlers asks, checks, keeps half-typed work, shows both texts
// of a stale save, and makes one thing of a double click.

namespace stepwise::sheet {

using progression::Choice;
using progression::choices_of;
using progression::day_of;
using progression::Field;
using progression::Owner;
using progression::put_day;
using progression::staff_around;
using progression::staff_field;
using progression::text_of;

/// Whoever answers for something: whoever is signed in.
Owner owner_of(const access::Staff& staff);
/// The member of staff of a reference; nothing when there is none.
std::optional<Owner> owner_of(store::ReadTx& tx, std::string_view staff_reference);
/// By number, for handing over.
std::optional<Owner> owner_of(store::ReadTx& tx, StaffId staff);
/// Columns worker_id, worker_name, team_id, team_name.
Owner owner_of(const store::Row& row);
/// A number that may be null, as an id.
template <class AnyId>
std::optional<AnyId> maybe_id(const store::Row& row, std::string_view column) {
  if (const auto number = row.maybe_integer(column)) return AnyId{*number};
  return std::nullopt;
}

/// A person whose record is about to be changed.
struct Opened {
  access::ChangeablePerson who;
  person::Banner banner;
};

/// A page that asks and saves, made from the record as it is now.
struct Form {
  std::string title;                     ///< h1; no person's name
  std::string action;                    ///< the address it is sent to
  std::string back;                      ///< where "Cancel" goes
  std::string button;
  html::Html before = {};                ///< above the questions
  std::vector<Field> fields = {};
  http::Fields typed = {};               ///< what it begins with
  std::int64_t version = 0;              ///< of what it changes; 0: nothing of which there are versions
  std::string draft_kind = {};           ///< "" keeps no draft
  /// Questions that are no table of fields: written after them, with what was typed and what is amiss.
  std::function<std::vector<html::Html>(const http::Fields&, const std::vector<Problem>&)> write = {};
  /// Both versions where they differ, when `write` asks more than the fields do.
  std::function<drafts::TwoTexts(const http::Fields& theirs, const http::Fields& yours)> compare = {};
  std::string grow = {};                 ///< the words of a button that shows the form again with more room; "": none
  /// What the fields by themselves cannot tell; asked when they are all well.
  std::function<std::vector<Problem>(const http::Fields&)> more = {};
  /// `more` bears fields that are amiss: all that is wrong is said at once.
  bool all_at_once = false;
  /// Keeps it and gives the address that follows. Called in one transaction, once for a form token.
  std::function<Result<std::string>(store::WriteTx&, const http::Fields&)> save = {};
};
using Make = std::function<Result<Form>(access::Visit&, store::ReadTx&, const Opened&)>;

/// What the forms of a room share.
struct Desk {
  store::Store& store;
  Random& random;
  std::shared_ptr<drafts::Site> drafts;
  person::Lists people;
  std::string purpose;                   ///< in the audit: why the record was opened
};

/// The GET and the POST of a form about the person of the address. Faults become their pages; what was typed is never lost.
http::Response ask(const Desk& desk, access::Visit& visit, const Make& make);
http::Response take(const Desk& desk, access::Visit& visit, const Make& make);

/// Whether a form token was another call's already: where that one led. `tx` may be a read.
std::optional<std::string> led_to(store::ReadTx& tx, PersonId person, std::string_view token);
/// Whether a form token was used, about whomever: then no late save brings a draft of it back.
bool is_used(store::ReadTx& tx, std::string_view token);
/// Does `work` once for a form token; a second call does nothing and leads to the same. A Fault when the token was used for
/// somebody else. An empty token is no token.
Result<std::string> once(store::WriteTx& tx, PersonId person, std::string_view token, const std::function<Result<std::string>()>& work);

/// Someone saved first: kind stale.
Fault someone_saved();
/// There is no such thing on this record: kind not_found.
Fault not_there();

/// What is kept of something, by the names of its fields, for the audit.
using Facts = std::vector<std::pair<std::string, std::string>>;
/// Writes the audit line on a person with what differs before and after, and touches them.
void write_down(store::WriteTx& tx, PersonId person, store::AuditLine line, std::string_view action, const std::string& subject, const Facts& before, const Facts& after);

/// The page about a person: identity bar, and tabs unless it asks something.
govuk::Page page_about(const person::Lists& people, const person::Banner& banner, std::string_view title, std::string back, Date today, bool question);
html::Html heading(std::string_view words, int level = 2);
html::Html paragraph(const html::Html& words);

/// The larger words of an easy-read page: a line, the name of what follows, and a list.
html::Html easy_line(const html::Html& words);
html::Html easy_heading(std::string_view words);
html::Html easy_list(const std::vector<std::string>& items);

}  // namespace stepwise::sheet
