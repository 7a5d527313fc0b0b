// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/access.hpp"
#include "sql/access.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

tl::unexpected<Fault> no_such_record() { return fail(FaultKind::not_found, t("There is no such record, or it is not one you can open")); }

}  // namespace

bool Gate::may_open(PersonId id, bool restricted) const {
  if (!staff_.can(Permission::read_person)) return false;
  if (!restricted || staff_.can(Permission::read_restricted)) return true;
  const Instant now = store_.clock().now();
  return staff_.can(Permission::break_glass) &&
         std::ranges::any_of(staff_.opened, [&](const OpenedRecord& opened) { return opened.person == id && now < opened.until; });
}

void Gate::look(std::optional<PersonId> person, std::string action, std::string purpose) {
  store::AuditLine line;
  line.actor = staff_.id;
  line.actor_name = staff_.name;
  line.role = staff_.role;
  line.action = std::move(action);
  line.person = person;
  line.reason = errand_.empty() ? std::move(purpose) : errand_ + ": " + purpose;
  line.request_id = request_id_;
  tickets_.push_back(store_.audit_later(std::move(line)));
}

Result<ReadablePerson> Gate::readable(store::ReadTx& tx, std::string_view person_reference, std::string_view purpose) {
  const auto row = tx.one(sql::access::person_for_gate, {{"reference", person_reference}});
  if (!row) return no_such_record();
  return readable(row->id<PersonId>("person_id"), row->flag("restricted"), purpose);
}

Result<ReadablePerson> Gate::readable(PersonId id, bool restricted, std::string_view purpose) {
  if (!may_open(id, restricted)) {
    look(id, "person.look_refused", std::string{purpose});
    return no_such_record();
  }
  look(id, "person.looked", std::string{purpose});
  last_read_ = id;
  return ReadablePerson{id, staff_.can(Permission::support_carers)};
}

Result<ChangeablePerson> Gate::changeable(store::ReadTx& tx, std::string_view person_reference, std::string_view purpose) {
  const auto person = readable(tx, person_reference, purpose);
  if (!person) return tl::unexpected<Fault>{person.error()};
  using enum Permission;
  const bool may = staff_.can(change_person) || staff_.can(record_contact) || staff_.can(follow_up_contact) || staff_.can(plan_support) || staff_.can(support_carers) ||
                   staff_.can(keep_budgets);
  if (!may) return no_such_record();
  return ChangeablePerson{*person};
}

void Gate::listed(std::string_view purpose, std::size_t how_many) {
  look(std::nullopt, "people.listed", std::string{purpose} + ": " + std::to_string(how_many));
}

std::vector<http::Wait> Gate::take_waits() {
  std::vector<http::Wait> waits;
  for (store::Ticket& ticket : tickets_)
    waits.push_back({[ticket = std::move(ticket)](std::function<void(bool)> done) { ticket.then(std::move(done)); }});
  tickets_.clear();
  return waits;
}

}  // namespace stepwise::access
