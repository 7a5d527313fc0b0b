// SPDX-License-Identifier: Apache-2.0
#include "practice/support/support_store.hpp"

#include <algorithm>

#include "practice/person/person_store.hpp"
#include "practice/support/support_audit.hpp"
#include "sql/support.hpp"
#include "store/rows.hpp"

namespace stepwise::support {
namespace {

Service service_of(const store::Row& row) {
  Service service;
  service.reference = row.text("reference");
  service.service_type = row.text("service_type");
  service.service_component = row.text("service_component");
  service.delivery_mechanism = row.text("delivery_mechanism");
  service.description = row.text("description");
  service.provider = row.text("provider");
  service.provider_location = row.text("provider_location");
  service.start_on = row.date("start_on");
  service.end_on = row.maybe_date("end_on");
  service.outcome = row.text("outcome");
  service.unit_cost_pence = row.maybe_integer("unit_cost_pence");
  service.cost_frequency = row.text("cost_frequency");
  if (!row.is_null("planned_units")) service.planned_units = row.real("planned_units");
  service.team = maybe_id<TeamId>(row, "team_id");
  service.team_name = row.text("team_name");
  service.worker = maybe_id<StaffId>(row, "worker_id");
  service.worker_name = row.text("worker_name");
  service.suspended_on = row.maybe_date("suspended_on");
  service.version = row.integer("version");
  service.amended_reason = row.text("amended_reason");
  return service;
}

const Lists& lists() {
  static const Lists loaded = Lists::load().value();
  return loaded;
}

/// What is wrong with it that was not wrong before: old rows that came from elsewhere may still be ended.
Result<void> may_be_kept(store::ReadTx& tx, PersonId person, const Service& service, const Service* before = nullptr) {
  const auto known = person::find_person(tx, person);
  const auto died_on = known ? known->details.died_on : std::nullopt;
  const auto was = before ? problems_of(*before, lists(), before->start_on, died_on) : std::vector<Problem>{};
  for (auto& problem : problems_of(service, lists(), service.start_on, died_on))
    if (problem.weight == Weight::wrong && std::ranges::find(was, problem.code, &Problem::code) == was.end()) return fail(FaultKind::invalid, std::move(problem.sentence));
  return {};
}

void insert(store::WriteTx& tx, PersonId person, const Service& service, std::string_view form_token) {
  const std::optional<std::string> token = form_token.empty() ? std::nullopt : std::optional{std::string{form_token}};
  tx.run(sql::support::service_insert,
         {{"person_id", person}, {"start_on", service.start_on}, {"care_event_id", tx.next_id("care_event")}, {"reference", service.reference}, {"end_on", service.end_on},
          {"outcome", service.outcome}, {"description", service.description}, {"service_type", service.service_type}, {"service_component", service.service_component},
          {"delivery_mechanism", service.delivery_mechanism}, {"unit_cost_pence", service.unit_cost_pence}, {"cost_frequency", service.cost_frequency},
          {"planned_units", service.planned_units}, {"provider", service.provider}, {"provider_location", service.provider_location}, {"worker_id", service.worker},
          {"worker_name", service.worker_name}, {"team_id", service.team}, {"team_name", service.team_name}, {"form_token", token}});
}

Result<void> update(store::WriteTx& tx, PersonId person, const Service& service, std::int64_t version) {
  const auto changed = tx.run(
      sql::support::service_update,
      {{"person_id", person}, {"reference", service.reference}, {"version", version}, {"start_on", service.start_on}, {"end_on", service.end_on},
       {"suspended_on", service.suspended_on}, {"outcome", service.outcome}, {"description", service.description}, {"service_type", service.service_type},
       {"service_component", service.service_component}, {"delivery_mechanism", service.delivery_mechanism}, {"unit_cost_pence", service.unit_cost_pence},
       {"cost_frequency", service.cost_frequency}, {"planned_units", service.planned_units}, {"provider", service.provider},
       {"provider_location", service.provider_location}, {"amended_reason", service.amended_reason}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone saved this service first. Look at what is on record now, then change it again"));
  return {};
}

void tell(store::WriteTx& tx, const access::ChangeablePerson& who, store::AuditLine line, std::string_view action, const Service* before, const Service& after) {
  line.action = std::string{action};
  line.person = who.id();
  line.subject = "service:" + after.reference;
  std::tie(line.before, line.after) = changed_json(before, after);
  tx.audit(line);
  tx.touch(who.id());
}

Result<Service> to_change(store::ReadTx& tx, const access::ChangeablePerson& who, std::string_view reference, std::optional<std::int64_t> version) {
  auto service = read_service(tx, who.readable(), reference);
  if (!service) return fail(FaultKind::not_found, t("There is no such service"));
  if (version && service->version != *version) return fail(FaultKind::stale, t("Someone saved this service first. Look at what is on record now, then change it again"));
  return *std::move(service);
}

/// Changes one service in place and tells of it.
Result<void> keep(store::WriteTx& tx, const access::ChangeablePerson& who, const Service& before, const Service& after, store::AuditLine line, std::string_view action) {
  if (auto kept = may_be_kept(tx, who.id(), after, &before); !kept) return kept;
  if (auto kept = update(tx, who.id(), after, before.version); !kept) return kept;
  tell(tx, who, std::move(line), action, &before, after);
  return {};
}

}  // namespace

std::vector<Service> services_of(store::ReadTx& tx, PersonId person) {
  std::vector<Service> services;
  for (const auto& row : tx.all(sql::support::services_of_person, {{"person_id", person}})) services.push_back(service_of(row));
  return services;
}

std::vector<Service> read_services(store::ReadTx& tx, const access::ReadablePerson& who) { return services_of(tx, who.id()); }

std::optional<Service> read_service(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference) {
  for (auto& service : read_services(tx, who))
    if (service.reference == reference) return std::move(service);
  return std::nullopt;
}

Result<std::string> start_service(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Service service, store::AuditLine line, std::string_view form_token) {
  if (!form_token.empty())
    if (const auto first = tx.one(sql::support::service_by_token, {{"form_token", form_token}})) {
      if (first->id<PersonId>("person_id") != who.id()) return fail(FaultKind::invalid, t("Open the form again from the person’s record, and save it there"));
      return first->text("reference");
    }
  if (auto kept = may_be_kept(tx, who.id(), service); !kept) return tl::unexpected{kept.error()};
  service.reference = new_reference(random);
  insert(tx, who.id(), service, form_token);
  tell(tx, who, std::move(line), "support.started", nullptr, service);
  return service.reference;
}

Result<std::string> change_service(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, Service changed, store::AuditLine line, std::string_view form_token) {
  if (!form_token.empty())
    if (const auto first = tx.one(sql::support::service_by_token, {{"form_token", form_token}})) return first->text("reference");
  const auto before = to_change(tx, who, changed.reference, changed.version);
  if (!before) return tl::unexpected{before.error()};
  if (changed.start_on < before->start_on) return fail(FaultKind::invalid, t("The change cannot be from a day before the service began"));
  if (before->end_on && *before->end_on < changed.start_on) return fail(FaultKind::invalid, t("The service has ended before that day. Start another one instead"));
  if (changed.start_on == before->start_on) {
    if (auto kept = keep(tx, who, *before, changed, std::move(line), "support.changed"); !kept) return tl::unexpected{kept.error()};
    return changed.reference;
  }
  Service earlier = *before;
  earlier.end_on = changed.start_on - 1;
  earlier.outcome = "continuation";
  changed.reference = new_reference(random);
  changed.suspended_on.reset();
  if (!changed.end_on) changed.outcome.clear();   // rows from elsewhere say "continuation" of what still runs
  if (auto kept = may_be_kept(tx, who.id(), changed); !kept) return tl::unexpected{kept.error()};
  if (auto kept = update(tx, who.id(), earlier, before->version); !kept) return tl::unexpected{kept.error()};
  insert(tx, who.id(), changed, form_token);
  tell(tx, who, std::move(line), "support.changed", &*before, changed);
  return changed.reference;
}

Result<void> correct_service(store::WriteTx& tx, const access::ChangeablePerson& who, const Service& corrected, store::AuditLine line) {
  const auto before = to_change(tx, who, corrected.reference, corrected.version);
  if (!before) return tl::unexpected{before.error()};
  if (line.reason.empty()) return fail(FaultKind::invalid, t("Say why you are correcting the record"));
  Service after = corrected;
  after.amended_reason = line.reason;
  return keep(tx, who, *before, after, std::move(line), "support.corrected");
}

Result<void> end_service(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, Date end_on, std::string_view outcome, store::AuditLine line,
                         std::optional<std::int64_t> version) {
  const auto before = to_change(tx, who, reference, version);
  if (!before) return tl::unexpected{before.error()};
  if (before->end_on) return fail(FaultKind::invalid, t("This service has ended already. Correct it if the day is not right"));
  Service after = *before;
  after.end_on = end_on;
  after.outcome = std::string{outcome};
  return keep(tx, who, *before, after, std::move(line), "support.ended");
}

Result<void> suspend_service(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, std::optional<Date> on, store::AuditLine line,
                             std::optional<std::int64_t> version) {
  const auto before = to_change(tx, who, reference, version);
  if (!before) return tl::unexpected{before.error()};
  if (before->end_on) return fail(FaultKind::invalid, t("This service has ended already"));
  if (before->suspended_on.has_value() == on.has_value())
    return fail(FaultKind::invalid, on ? t("This service is suspended already").str() : t("This service is not suspended").str());
  Service after = *before;
  after.suspended_on = on;
  return keep(tx, who, *before, after, std::move(line), on ? "support.suspended" : "support.resumed");
}

Result<void> cancel_service(store::WriteTx& tx, const access::ChangeablePerson& who, std::string_view reference, std::int64_t version, store::AuditLine line) {
  const auto before = to_change(tx, who, reference, version);
  if (!before) return tl::unexpected{before.error()};
  if (line.reason.empty()) return fail(FaultKind::invalid, t("Say why it never happened"));
  const auto changed = tx.run(sql::support::service_cancel, {{"person_id", who.id()}, {"reference", reference}, {"version", version}, {"amended_reason", line.reason}});
  if (changed == 0) return fail(FaultKind::stale, t("Someone saved this service first. Look at what is on record now, then change it again"));
  tell(tx, who, std::move(line), "support.cancelled", &*before, *before);
  return {};
}

}  // namespace stepwise::support
