// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/kept_pages.hpp"
#include "drafts/drafts.hpp"
#include "practice/person/person.hpp"
#include "practice/person/person_store.hpp"
#include "practice/short_term/form_fields.hpp"
#include "practice/short_term/short_term_routes.hpp"
#include "practice/short_term/short_term_store.hpp"
#include "practice/short_term/typed.hpp"
#include "store/drafts.hpp"

namespace stepwise::short_term {

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  Lists lists;
  person::Lists people;
  Random& random;
  std::shared_ptr<drafts::Site> drafts;
  std::shared_ptr<access::KeptPages> pages = std::make_shared<access::KeptPages>();
};
using RoomPointer = std::shared_ptr<const Room>;

inline constexpr std::string_view draft_kind = "short_term";

/// An episode whose person the Gate let be changed.
struct Opened {
  access::ChangeablePerson who;
  person::Banner banner;
  Case whole;
};
/// By the reference in the address. `purpose` says which page.
Result<Opened> open_case(access::Visit& visit, store::ReadTx& tx, std::string_view purpose);

/// The page about a person: identity bar, and tabs unless it is a question page.
govuk::Page page_about(const Room& room, const person::Banner& banner, std::string_view title, Date today, bool question);

/// A form as it is shown: what was typed, what is amiss, and what carries it.
struct Shown {
  std::string title, action, back, caption, button;
  http::Fields typed;
  std::vector<Problem> problems;
  std::string notice;               ///< why it is shown again although nothing typed is wrong
  std::string token;                ///< of the form; also its draft's reference
  std::int64_t version = 0;         ///< of what is changed; 0 when something new is made
  std::string draft;                ///< the kind of its draft; "" when it keeps none
  std::string person_reference;
  std::int64_t draft_version = 0;
};
http::Response show_form(const Room& room, access::Visit& visit, const person::Banner& banner, const Shown& shown, const std::vector<Html>& fields, int status);
/// The token of a form that came back, or a new one.
std::string token_of(const Room& room, const http::Fields& typed);
/// Saves a form and drops its draft with it; once more when another save came between.
template <class Value>
Result<Value> save_form(access::Visit& visit, const std::string& token, const std::function<Result<Value>(store::WriteTx&)>& save) {
  const auto once = [&] {
    return visit.store.write([&](store::WriteTx& tx) -> Result<Value> {
      auto saved = save(tx);
      if (saved) store::delete_draft(tx, visit.staff.id, token);
      return saved;
    });
  };
  try {
    return once();
  } catch (const store::Conflict&) {
    return once();
  }
}
/// A draft of this member of staff about this person, of this kind.
std::optional<store::Draft> draft_of(access::Visit& visit, store::ReadTx& tx, PersonId person, std::string_view kind);

/// The staff of a team who sign in, as choices, with the one who asks first.
std::vector<govuk::SelectItem> staff_items(store::ReadTx& tx, TeamId team, const access::Staff& asker);
std::vector<govuk::SelectItem> team_items(store::ReadTx& tx);
/// Who was chosen to lead, by the fields `lead` and `lead_role`: false, with a problem, when nobody was. "team" is nobody yet.
bool read_lead(store::ReadTx& tx, Reader& read, const Lists& lists, const access::Staff& asker, Owner& owner);

/// What is asked when help begins, and again when that is put right: why now, the day, whether from hospital.
std::vector<Html> fields_of_beginning(const FormFields& ask);
void read_beginning(Reader& read, Episode& episode);

/// "?done=..." of an address made success words; "" for anything else.
std::string success_words(std::string_view done);

access::Routes begin_routes(const RoomPointer& room);
access::Routes episode_routes(const RoomPointer& room);
access::Routes sheet_routes(const RoomPointer& room);
access::Routes look_routes(const RoomPointer& room);
access::Routes list_routes(const RoomPointer& room);
access::Routes hours_file_routes(const RoomPointer& room);

/// The page that begins what somebody waits for, and what was asked for, in words.
std::string begin_href(const Awaited& awaited);
Words asked_words(const Awaited& awaited);

task::Source work_source();
Html write_record_section(const std::vector<Case>& cases, const Lists& lists);
/// The looks before more support, each with what it suggested; nothing where there was none.
Html write_looks(const std::vector<Look>& looks);

}  // namespace stepwise::short_term
