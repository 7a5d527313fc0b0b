// SPDX-License-Identifier: Apache-2.0
#include "access/kept_pages.hpp"

#include <fmt/format.h>

#include "language/language.hpp"

namespace stepwise::access {
namespace {

/// Everything of a visit that a page may depend on. Another server may change what somebody may do a moment before this one hears
/// of it: what a page was made with stands in its name.
std::string key_of(const Visit& visit, std::string_view also) {
  constexpr std::int64_t minute = 60'000'000;
  std::string key = fmt::format("{} {} {} {} {} {} {} {}", visit.staff.id.value(), visit.staff.team ? visit.staff.team->value() : 0, visit.frame.csrf, visit.frame.on_paper,
                                visit.now.microseconds / minute, language::stamp_now(), also, visit.request.target);
  for (const Permission permission : visit.staff.may) key += fmt::format(" {}", static_cast<int>(permission));
  return key;
}

}  // namespace

http::Response KeptPages::show(Visit& visit, const std::function<Result<ListPage>(store::ReadTx&)>& make, std::string_view also) { return show(visit, visit.store.read(), make, also); }

http::Response KeptPages::show(Visit& visit, std::unique_ptr<store::ReadTx> tx, const std::function<Result<ListPage>(store::ReadTx&)>& make, std::string_view also) {
  const auto list = kept_.get(*tx, key_of(visit, also), [&] { return make(*tx); });
  tx.reset();
  if (!*list) return visit.fault(list->error());
  if (!(*list)->what.empty()) visit.gate.listed((*list)->what, (*list)->people);
  return visit.page((*list)->page);
}

std::function<http::Response(Visit&)> kept_list(std::function<Result<ListPage>(Visit&, store::ReadTx&)> make) {
  return [pages = std::make_shared<KeptPages>(), make = std::move(make)](Visit& visit) { return pages->show(visit, [&](store::ReadTx& tx) { return make(visit, tx); }); };
}

std::function<http::Response(Visit&)> kept_of_person(std::string_view what, std::function<Result<govuk::Page>(Visit&, store::ReadTx&, const ReadablePerson&)> make) {
  return [pages = std::make_shared<KeptPages>(), what, make = std::move(make)](Visit& visit) -> http::Response {
    auto tx = visit.store.read();
    const auto who = visit.gate.readable(*tx, visit.request.part("person"), what);
    if (!who) return visit.fault(who.error());
    return pages->show(visit, std::move(tx), [&](store::ReadTx& now) { return make(visit, now, *who).map([](govuk::Page page) { return ListPage{.page = std::move(page)}; }); });
  };
}

}  // namespace stepwise::access
