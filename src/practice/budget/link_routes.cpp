// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/budget/link_store.hpp"
#include "practice/budget/provider_page.hpp"

namespace stepwise::budget {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using http::Response;

constexpr std::size_t longest_name = 200;

/// The staff's side: who has a link to an account.
struct Opened {
  access::ChangeablePerson who;
  person::Banner banner;
  Whole whole;
  bool is_fund() const { return whole.account.holding == Holding::isf; }
};
std::string title_of(const Opened& opened) { return opened.is_fund() ? t("Link for the provider") : t("Link for the person, or who helps"); }

Result<Opened> open(Visit& visit, store::ReadTx& tx) {
  auto who = visit.gate.changeable(tx, visit.request.part("person"), kept("link to a budget"));
  if (!who) return tl::unexpected{who.error()};
  auto whole = account_of_address(visit, tx, who->readable());
  if (!whole) return tl::unexpected{whole.error()};
  if (whole->account.holding == Holding::managed) return tl::unexpected{sheet::not_there()};
  auto banner = person::banner(tx, who->readable());
  return Opened{*who, std::move(banner), std::move(*whole)};
}

Html write_links(Visit& visit, const std::vector<Link>& links, const std::string& here) {
  Html out;
  for (const auto& link : links) {
    const bool works = !link.withdrawn_at && link.ends_on >= visit.today;
    std::vector<govuk::SummaryRow> rows{{.key = t("For"), .value = link.holder_name}, {.key = t("Given to"), .value = link.sent_to},
                                        {.key = t("Works until"), .value = works ? long_date(link.ends_on) : t("It does not work any more").str()},
                                        {.key = t("Last used"), .value = link.used_at ? long_moment(*link.used_at) : t("Not yet").str()}};
    out += govuk::summary_list({.rows = std::move(rows)});
    if (works) out += govuk::question_form(visit.frame, here, {govuk::hidden_field("do", "withdraw"), govuk::hidden_field("link", link.reference)}, govuk::warning_button(t("Withdraw the link of {0}", link.holder_name)));
  }
  return out;
}

Response show(const Room& room, Visit& visit, const Opened& opened, const http::Fields& typed, std::vector<Problem> problems, const std::string& secret_href, int status) {
  const std::string home = account_href(opened.banner.reference, opened.whole.account.reference), here = home + "/link";
  govuk::Page page = sheet::page_about(room.desk.people, opened.banner, title_of(opened), home, visit.today, true);
  page.success = success_words(visit.request.query.get("done"));
  page.main = sheet::heading(title_of(opened), 1) +
              sheet::paragraph(!opened.is_fund() ? t("With it the person, or whoever helps them, loads the bank statement, says what each payment was for and what changed, and sees nothing else of the record. It works for a year, until you withdraw it.")
                                                 : t("With it the provider writes what was spent of this fund and what changed, and sees nothing else of the record. It works for a year, until you withdraw it."));
  if (!secret_href.empty())
    page.main += govuk::inset_text({.content = t("This is the link. It is shown this once: give it to them now.") + element("p", {{"class", "govuk-body govuk-!-margin-top-2"}}, element("code", {}, secret_href))});
  const std::vector<sheet::Field> fields{{.kind = sheet::Field::Kind::line, .name = "holder_name", .label = t("Whose link is it?"), .hint = opened.is_fund() ? t("The provider, and who there writes") : t("The person, or who helps with the money"), .needed = t("Write whose link it is")},
                                         {.kind = sheet::Field::Kind::line, .name = "sent_to", .label = t("How is it given to them?"), .needed = t("Write how it is given to them")}};
  std::vector<Html> all{govuk::hidden_field("do", "make")};
  std::ranges::move(progression::write_fields(fields, typed, problems), std::back_inserter(all));
  page.main += govuk::question_form(visit.frame, here, all, t("Make a link")) + write_links(visit, read_links(*visit.store.read(), opened.who.readable(), opened.whole.account.id), here);
  page.problems = std::move(problems);
  return visit.page(page, status);
}

Response links(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto opened = open(visit, *tx);
  tx.reset();
  if (!opened) return visit.fault(opened.error());
  http::Fields typed;
  const Account& account = opened->whole.account;
  // The page of the link shows whose it is: a person who receives their own money stays without a name there.
  typed.add("holder_name", opened->is_fund() ? account.provider : account.holder_kind == "person" ? t("The person").str() : account.holder_name);
  return show(room, visit, *opened, typed, {}, "", 200);
}

Response take_link(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto opened = open(visit, *tx);
  tx.reset();
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  const auto line = visit.line("", opened->who.id(), "");
  if (typed.get("do") == "withdraw") {
    const auto done = visit.store.write([&](store::WriteTx& write) { return withdraw_link(write, opened->who, opened->whole.account, typed.get("link"), line); });
    return done ? visit.redirect(account_href(opened->banner.reference, opened->whole.account.reference) + "/link?done=withdrawn") : visit.fault(done.error());
  }
  const std::string holder = sheet::text_of(typed, "holder_name"), sent_to = sheet::text_of(typed, "sent_to");
  std::vector<Problem> problems;
  if (holder.empty() || holder.size() > longest_name) problems.push_back({"holder_name", "needed", t("Write whose link it is")});
  if (sent_to.empty() || sent_to.size() > longest_name) problems.push_back({"sent_to", "needed", t("Write how it is given to them")});
  if (!problems.empty()) return show(room, visit, *opened, typed, std::move(problems), "", 422);
  const auto secret = visit.store.write([&](store::WriteTx& write) { return make_link(write, room.desk.random, opened->who, opened->whole.account, holder, sent_to, visit.today, line); });
  if (!secret) return visit.fault(secret.error());
  return show(room, visit, *opened, {}, {}, (visit.request.secure ? "https://" : "http://") + std::string{visit.request.header("host")} + "/fund/" + *secret, 200);
}

}  // namespace

access::Routes link_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/people/:person/budget/:account/link", Permission::keep_budgets, with(links)},
          {http::Method::post, "/people/:person/budget/:account/link", Permission::keep_budgets, with(take_link)},
          {http::Method::get, "/fund/:secret", Permission::anyone, with(show_fund)},
          {http::Method::post, "/fund/:secret", Permission::anyone, with(take_fund)}};
}

}  // namespace stepwise::budget
