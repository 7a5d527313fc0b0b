// SPDX-License-Identifier: Apache-2.0
#include "access/kept_pages.hpp"
#include "practice/parts/sheet.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/thread/thread_pages.hpp"
#include "practice/thread/thread_site.hpp"

namespace stepwise::thread {
namespace {

using access::Visit;

govuk::Page thread_page(const person::Lists& people, const Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) {
  const auto banner = person::banner(tx, who);
  govuk::Page page = sheet::page_about(people, banner, t("The thread"), person::record_href(banner.reference), visit.today, false);
  page.main = sheet::heading(t("From what matters to what came of it"), 1) + write_thread(read_thread(tx, who, visit.today.add_years(-1) + 1, visit.today, visit.staff.can(access::Permission::support_carers)), banner.reference);
  page.wide = true;
  return page;
}

class TheSite final : public Site {
 public:
  explicit TheSite(person::Lists people) : people_{std::make_shared<person::Lists>(std::move(people))} {}
  access::Routes routes() const override {
    return {{http::Method::get, "/people/:person/thread", access::Permission::read_person, 
             access::kept_of_person(kept("thread"), [people = people_](Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) { return thread_page(*people, visit, tx, who); }), http::Run::on_loop}};
  }

 private:
  std::shared_ptr<const person::Lists> people_;
};

}  // namespace

stepwise::Result<std::shared_ptr<Site>> Site::open(store::Store&) {
  auto people = person::Lists::load();
  if (!people) return tl::unexpected{people.error()};
  return std::make_shared<TheSite>(std::move(*people));
}

std::string thread_href(std::string_view person_reference) { return person::record_href(person_reference) + "/thread"; }

}  // namespace stepwise::thread
