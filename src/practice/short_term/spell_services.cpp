// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/short_term/short_term_store.hpp"
#include "practice/support/support_store.hpp"

namespace stepwise::short_term {
namespace {

/// Whether a service begins where another leaves off, as the page of support changes one.
bool goes_on_from(const support::Service& next, const support::Service& last) {
  return last.end_on && last.outcome == "continuation" && next.start_on == *last.end_on + 1 && next.service_type == last.service_type &&
         next.service_component == last.service_component;
}

/// The service of a spell as it is now, and not the one it was before somebody changed it; never that of another spell.
std::optional<support::Service> service_now(store::ReadTx& tx, const access::ChangeablePerson& who, const Case& whole, const Spell& spell) {
  const auto all = support::read_services(tx, who.readable());
  auto now = std::ranges::find(all, spell.service_reference, &support::Service::reference);
  if (spell.service_reference.empty() || now == all.end()) return std::nullopt;
  const auto is_next = [&](const support::Service& one) {
    return goes_on_from(one, *now) && std::ranges::find(whole.spells, one.reference, &Spell::service_reference) == whole.spells.end();
  };
  for (auto next = std::ranges::find_if(all, is_next); next != all.end(); next = std::ranges::find_if(all, is_next)) now = next;
  return *now;
}

/// Hours a week; a service whose price is known keeps how it is paid.
void put_hours(support::Service& service, double hours) {
  if (hours > 0 && service.cost_frequency.empty()) service.cost_frequency = "hourly";
  if (service.cost_frequency == "hourly") service.planned_units = hours > 0 ? std::optional{hours} : std::nullopt;
  if (hours == 0 && !service.unit_cost_pence && service.cost_frequency == "hourly") service.cost_frequency.clear();
}

}  // namespace

Result<void> begin_spell(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Episode& episode, Spell spell, const Lists& lists,
                         store::AuditLine line) {
  support::Service service{.service_type = "st_max", .service_component = lists.component(episode.kind), .delivery_mechanism = "",
                           .description = lists.help.label(episode.kind), .provider = spell.provider, .start_on = spell.first_visit_at->london_date(),
                           .cost_frequency = "", .team = episode.owner.team, .team_name = episode.owner.team_name, .worker_name = episode.owner.lead_name,
                           .worker = episode.owner.lead};
  put_hours(service, spell.hours);
  auto begun = support::start_service(tx, random, who, std::move(service), line);
  if (!begun) return tl::unexpected{begun.error()};
  spell.service_reference = *begun;
  save_spell(tx, who.id(), episode.id, spell);
  return {};
}

Result<void> finish_spell(store::WriteTx& tx, const access::ChangeablePerson& who, const Case& whole, const Spell& spell, Date on, std::string_view outcome,
                          store::AuditLine line) {
  save_spell(tx, who.id(), whole.episode.id, spell);
  const auto service = service_now(tx, who, whole, spell);
  if (!service || service->end_on) return {};
  return support::end_service(tx, who, service->reference, std::max(on, service->start_on), outcome, std::move(line));
}

Result<void> change_hours(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Case& whole, double hours, Date from, store::AuditLine line) {
  Spell spell = *whole.spell();
  spell.hours = hours;
  save_spell(tx, who.id(), whole.episode.id, spell);
  auto service = service_now(tx, who, whole, spell);
  if (!service || service->end_on) return {};
  service->start_on = std::max(from, service->start_on);
  put_hours(*service, hours);
  if (auto changed = support::change_service(tx, random, who, *std::move(service), std::move(line)); !changed) return tl::unexpected{changed.error()};
  return {};
}

Result<void> correct_spell(store::WriteTx& tx, const access::ChangeablePerson& who, const Case& whole, const Spell& spell, store::AuditLine line) {
  save_spell(tx, who.id(), whole.episode.id, spell);
  auto last = service_now(tx, who, whole, spell);
  const auto was = std::ranges::find(whole.spells, spell.id, &Spell::id);
  if (!spell.first_visit_at || !last || was == whole.spells.end()) return {};
  auto first = last->reference == spell.service_reference ? std::nullopt : support::read_service(tx, who.readable(), spell.service_reference);
  (first ? *first : *last).start_on = spell.first_visit_at->london_date();
  if (was->hours != spell.hours) put_hours(*last, spell.hours);
  if (last->provider == was->provider) last->provider = spell.provider;
  if (spell.handed_back_on) last->end_on = std::max(*spell.handed_back_on, last->start_on);
  if (first)
    if (auto kept = support::correct_service(tx, who, *first, line); !kept) return kept;
  return support::correct_service(tx, who, *last, std::move(line));
}

Result<void> correct_end_of_spell(store::WriteTx& tx, const access::ChangeablePerson& who, const Case& whole, Date on, std::string_view outcome, store::AuditLine line) {
  const Spell* spell = whole.spell();
  if (spell == nullptr || spell->handed_back_on) return {};
  auto service = service_now(tx, who, whole, *spell);
  if (!service || !service->end_on) return {};
  service->end_on = std::max(on, service->start_on);
  service->outcome = std::string{outcome};
  return support::correct_service(tx, who, *service, std::move(line));
}

}  // namespace stepwise::short_term
