// SPDX-License-Identifier: Apache-2.0
#include "access/kept_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "language/language.hpp"
#include "sql/access.hpp"

namespace stepwise::access {
namespace {

/// Everything of a visit that a page may depend on. Another server may change what somebody may do a moment before this one hears
/// of it: what a page was made with stands in its name.
std::string key_of(const Visit& visit, std::string_view also) {
  constexpr std::int64_t minute = 60'000'000;
  constexpr int last_minutes = 300;   // how long until sign-out is told to the second at the end, and to the minute before
  std::string key = fmt::format("{} {} {} {} {} {} {} {} {}", visit.staff.id.value(), visit.staff.team ? visit.staff.team->value() : 0, visit.frame.csrf, visit.frame.on_paper,
                                std::min(visit.frame.seconds_left, last_minutes), visit.now.microseconds / minute, language::stamp_now(), also, visit.request.target);
  for (const Permission permission : visit.staff.may) key += fmt::format(" {}", static_cast<int>(permission));
  return key;
}

std::shared_ptr<const std::string> written(const Visit& visit, const govuk::Page& page) { return std::make_shared<const std::string>(govuk::write_page(visit.frame, page)); }

http::Response answer_of(const std::shared_ptr<const std::string>& body) {
  http::Response response;
  response.body.emplace_back(body);
  return response;
}

http::Response back_to_pool() {
  http::Response response;
  response.needs_pool = true;
  return response;
}

}  // namespace

http::Response KeptPages::show(Visit& visit, const std::function<Result<ListPage>(store::ReadTx&)>& make, std::string_view also) {
  const store::Asked now{visit.now, visit.store.saves_here()};
  const std::string key = key_of(visit, also);
  std::shared_ptr<const Result<Ready>> kept;
  if (!visit.request.may_block) {
    kept = kept_.recent(key, now);
    if (!kept) return back_to_pool();
  } else {
    const auto tx = visit.store.read();
    kept = kept_.get(*tx, key, [&] { return make(*tx).map([&](const ListPage& list) { return Ready{.body = written(visit, list.page), .what = list.what, .people = list.people}; }); }, now);
  }
  const Result<Ready>& ready = *kept;
  if (!ready) return visit.fault(ready.error());
  if (!ready->what.empty()) visit.gate.listed(ready->what, ready->people);
  return answer_of(ready->body);
}

http::Response KeptPages::show_person(Visit& visit, std::string_view what, const Whose& whose, const OfPerson& make) {
  const store::Asked now{visit.now, visit.store.saves_here()};
  const std::string key = key_of(visit, "");
  if (!visit.request.may_block) {
    const auto kept = kept_.recent(key, now);
    if (!kept || !*kept || (*kept)->restricted) return back_to_pool();   // a restricted record is opened for reasons that are in the database
    const auto who = visit.gate.readable(*(*kept)->person, false, what);
    return who ? answer_of((*kept)->body) : visit.fault(who.error());
  }
  const auto tx = visit.store.read();
  const auto found = tx->one(sql::access::person_for_gate, {{"reference", whose(visit, *tx)}});
  if (!found) return visit.not_found();
  const bool restricted = found->flag("restricted");
  const auto who = visit.gate.readable(found->id<PersonId>("person_id"), restricted, what);
  if (!who) return visit.fault(who.error());
  const auto kept = kept_.get(*tx, key, [&] {
    return make(visit, *tx, *who).map([&](const govuk::Page& page) { return Ready{.body = written(visit, page), .person = who->id(), .restricted = restricted}; });
  }, now);
  return *kept ? answer_of((*kept)->body) : visit.fault(kept->error());
}

std::function<http::Response(Visit&)> kept_list(std::function<Result<ListPage>(Visit&, store::ReadTx&)> make) {
  return [pages = std::make_shared<KeptPages>(), make = std::move(make)](Visit& visit) { return pages->show(visit, [&](store::ReadTx& tx) { return make(visit, tx); }); };
}

std::function<http::Response(Visit&)> kept_of_person(std::string_view what, KeptPages::OfPerson make) {
  return [pages = std::make_shared<KeptPages>(), what, make = std::move(make)](Visit& visit) {
    return pages->show_person(visit, what, [](const Visit& asked, store::ReadTx&) { return std::string{asked.request.part("person")}; }, make);
  };
}

}  // namespace stepwise::access
