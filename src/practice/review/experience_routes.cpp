// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/review/room.hpp"

namespace stepwise::review {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using html::Html;
using http::Response;

constexpr int heard_months = 12;

std::string field_of(int statement) { return "s" + std::to_string(statement); }

/// "review-REFERENCE" or "plan-REFERENCE".
bool is_about(std::string_view about) { return about.starts_with("review-") || about.starts_with("plan-"); }

sheet::Make make_form(const RoomPointer& room) {
  return [room](Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) -> Result<sheet::Form> {
    const std::string about{visit.request.part("about")};
    if (!is_about(about)) return tl::unexpected{sheet::not_there()};
    if (visit.request.method == http::Method::get && was_asked(tx, opened.who.id(), about)) return fail(FaultKind::stale, t("This was answered already. Nobody is asked twice"));
    sheet::Form form;
    form.title = t("What was it like?");
    form.button = t("Save");
    form.back = reviews_href(opened.banner.reference);
    form.action = experience_href(opened.banner.reference, about);
    form.before = sheet::paragraph(t("For the person to answer, alone or with anybody but the worker. It is kept with the team and the month, without their name, and shown only once there are {0} answers.", fewest_shown));
    std::vector<sheet::Choice> choices;
    for (const auto& [code, words] : answer_words()) choices.push_back({std::string{code}, t(words).str()});
    const int asked = about.starts_with("plan-") ? statements_of_plan : statements;
    for (int statement = 1; statement <= asked; ++statement) {
      form.fields.push_back({.kind = Kind::one, .name = field_of(statement), .label = t(statement_words()[static_cast<std::size_t>(statement - 1)]).str(), .needed = t("Choose an answer, or that you do not want to say"), .choices = choices});
    }
    form.save = [&visit, &opened, about, asked](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
      std::map<int, std::string> answers;
      for (int statement = 1; statement <= asked; ++statement) answers[statement] = sheet::text_of(typed, field_of(statement));
      sheet::Owner owner = sheet::owner_of(visit.staff);
      for (const auto& review : read_reviews(write, opened.who.readable()))
        if ("review-" + review.reference == about) owner = review.owner;
      if (auto kept = keep_experience(write, opened.who, about, owner, visit.today, answers, visit.line("", opened.who.id(), "")); !kept) return tl::unexpected{kept.error()};
      return reviews_href(opened.banner.reference);
    };
    return form;
  };
}

Html table_of(const Heard& heard) {
  const std::vector<std::string> names{t("Statement"), t("Yes or mostly"), t("Answers"), t("Did not want to say")};
  std::vector<govuk::Row> rows;
  const auto few = [](int count) { return count > 0 && count < fewest_shown ? t("Fewer than {0}", fewest_shown) : number_words(count); };
  for (const auto& [statement, tally] : heard.by_statement) {
    const auto share = share_positive(tally);
    rows.push_back({t(statement_words()[static_cast<std::size_t>(statement - 1)]), govuk::number(share ? percent_words(*share, 0) : t("Too few to show").str()), govuk::number(few(tally.said())),
                    govuk::number(few(tally.did_not_say))});
  }
  const std::string caption = heard.about_kind == "plan" ? t("{0}: planning", heard.team_name) : t("{0}: [[reviews]]", heard.team_name);
  return govuk::table({.caption = caption, .head = {names[0], govuk::number(Html{names[1]}), govuk::number(Html{names[2]}), govuk::number(Html{names[3]})}, .rows = std::move(rows), .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = names});
}

Response heard(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  govuk::Page page;
  page.title = t("What people said");
  page.back = "/reviews";
  page.wide = true;
  page.main = sheet::heading(t("What people said"), 1) +
              sheet::paragraph(t("Twelve statements after planning and [[reviews]], of the last twelve months, by team. Answers fewer than {0} are not shown, and none is kept with a name.", fewest_shown));
  const auto all = heard_since(*tx, visit.today.add_months(-heard_months).first_of_month());
  if (all.empty()) page.main += sheet::paragraph(t("Nobody has answered yet."));
  for (const auto& one : all) page.main += table_of(one);
  return visit.page(page);
}

}  // namespace

access::Routes experience_routes(const RoomPointer& room) {
  const auto make = make_form(room);
  return {{http::Method::get, "/people/:person/experience/:about", Permission::review, [room, make](Visit& visit) { return sheet::ask(room->desk, visit, make); }},
          {http::Method::post, "/people/:person/experience/:about", Permission::review, [room, make](Visit& visit) { return sheet::take(room->desk, visit, make); }},
          {http::Method::get, "/reviews/heard", Permission::review, [room](Visit& visit) { return heard(*room, visit); }}};
}

}  // namespace stepwise::review
