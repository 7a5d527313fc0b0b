// SPDX-License-Identifier: Apache-2.0
#include "community/parts/parts.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "drafts/fields.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::community {
namespace {

using html::element;

constexpr std::size_t longest_text = 20'000, longest_token = 64;

}  // namespace

Worker worker_of(const access::Staff& staff) { return {staff.id, staff.name, staff.role_label, staff.team, staff.team_name}; }

Result<About> about(access::Visit& visit, store::ReadTx& tx, std::string_view person_reference, std::string_view purpose) {
  auto who = visit.gate.changeable(tx, person_reference, purpose);
  if (!who) return tl::unexpected{who.error()};
  return About{*who, person::banner(tx, who->readable())};
}

govuk::Page page_about(const person::Lists& lists, const person::Banner& banner, std::string_view title, std::string back, Date today, bool question) {
  govuk::Page page;
  page.title = t("{0}, {1}", title, banner.initials);
  page.back = std::move(back);
  page.before_main = question ? person::identity_bar(banner, lists, today) : person::person_header(banner, lists, person::Tab::none, today);
  return page;
}

Html heading(std::string_view words) { return element("h1", {{"class", "govuk-heading-l"}}, words); }

Html text_box(const Filled& form, std::string_view name, std::string_view label, std::string_view hint, int rows) {
  return govuk::textarea({.name = std::string{name}, .label = govuk::sized_label(label, "s"), .hint = hint, .value = form.typed.get(name),
                          .problems = form.problems, .rows = rows, .spellcheck = true});
}

Html line_box(const Filled& form, std::string_view name, std::string_view label, std::string_view hint, std::string_view classes) {
  return govuk::input({.name = std::string{name}, .label = govuk::sized_label(label, "s"), .hint = hint, .value = form.typed.get(name),
                       .problems = form.problems, .classes = std::string{classes}, .autocomplete = "off"});
}

Html day_boxes(const Filled& form, std::string_view name, std::string_view legend, std::string_view hint) {
  const std::string field{name};
  return govuk::date_field({.name = field, .legend = govuk::sized_legend(legend, "s"), .hint = hint, .day = form.value(field + "_day"),
                            .month = form.value(field + "_month"), .year = form.value(field + "_year"), .problems = form.problems});
}

Html list_radios(const Filled& form, std::string_view name, std::string_view legend, std::string_view hint, const CodeList& list, std::string_view without) {
  std::vector<govuk::ChoiceItem> items;
  for (const auto& item : list.items())
    if (item.code != without) {
      const std::string more = list.value(item.code, "hint");
      items.push_back({.value = item.code, .text = listed(item.label), .hint = more.empty() ? Html{} : Html{listed(more)}});
    }
  return govuk::radios({.name = std::string{name}, .legend = govuk::sized_legend(legend, "s"), .hint = hint, .items = std::move(items),
                        .value = form.typed.get(name), .problems = form.problems});
}

Html list_select(const Filled& form, std::string_view name, std::string_view label, std::string_view hint, const CodeList& list) {
  return govuk::select({.name = std::string{name}, .label = govuk::sized_label(label, "s"), .hint = hint, .items = govuk::select_items(list),
                        .value = form.typed.get(name), .problems = form.problems});
}

std::optional<Date> day_in(const http::Fields& typed, std::string_view name) {
  const auto part = [&](std::string_view which) { return std::string{trim(typed.get(std::string{name} + "_" + std::string{which}))}; };
  const std::string day = part("day"), month = part("month"), year = part("year");
  if (parse_number(day).value_or(0) < 1 || month.empty() || day.size() > 2 || year.size() != 4) return std::nullopt;
  const auto date = Date::parse(day + " " + month + " " + year);
  return date && date->year() >= 1900 ? date : std::nullopt;
}

bool day_is_blank(const http::Fields& typed, std::string_view name) {
  return std::ranges::all_of(std::initializer_list<std::string_view>{"_day", "_month", "_year"},
                             [&](std::string_view part) { return trim(typed.get(std::string{name} + std::string{part})).empty(); });
}

void add_day(http::Fields& fields, std::string_view name, std::optional<Date> day) {
  const std::string field{name};
  fields.add(field + "_day", day ? std::to_string(day->day()) : "");
  fields.add(field + "_month", day ? std::to_string(day->month()) : "");
  fields.add(field + "_year", day ? std::to_string(day->year()) : "");
}

std::string text_in(const http::Fields& typed, std::string_view name) { return std::string{trim(typed.get(name))}; }

std::string token_in(const http::Fields& typed, Random& random) {
  std::string token{typed.get("form_token")};
  return token.empty() || token.size() > longest_token ? new_reference(random) : token;
}

std::vector<Html> carried(const std::string& token, std::int64_t draft_version) {
  return {govuk::hidden_field("form_token", token), govuk::hidden_field("version", std::to_string(draft_version))};
}

html::Attributes saved_while_typing(std::string_view kind, std::string_view person_reference, const std::string& token) {
  return {{"data-autosave", "/drafts/" + token + "?kind=" + std::string{kind} + "&person=" + std::string{person_reference}}, {"data-draft-page", "/drafts/" + token}};
}

std::optional<TakenUp> take_up(const access::Visit& visit, store::ReadTx& tx, std::string_view kind, PersonId person, std::string_view reference) {
  const auto draft = store::load_draft(tx, visit.staff.id, reference);
  if (!draft || draft->kind != kind || draft->person != person) return std::nullopt;
  return TakenUp{drafts::fields_from_json(draft->fields), draft->reference, draft->version};
}

Html someone_saved_first(const drafts::TwoTexts& texts) {
  return govuk::warning_text({.text = t("Someone saved this while you were typing. Nothing of yours is lost.")}) +
         element("p", {{"class", "govuk-body"}}, t("Both versions are below. The form holds yours: change it as you need, then save again.")) +
         drafts::write_two_texts(texts, t("Saved by someone else"), t("Yours"));
}

tl::unexpected<Fault> saved_first() { return fail(FaultKind::stale, t("Someone saved this first. Open it again to see what they wrote, then add yours")); }

void wrong(std::vector<Problem>& problems, std::string_view field, std::string_view code, std::string sentence) {
  problems.push_back({std::string{field}, std::string{code}, std::move(sentence), Weight::wrong});
}

void need_text(std::vector<Problem>& problems, std::string_view field, std::string_view text, std::string sentence) {
  if (trim(text).empty()) wrong(problems, field, "missing", std::move(sentence));
  check_text(problems, field, text);
}

void check_text(std::vector<Problem>& problems, std::string_view field, std::string_view text) {
  if (text.size() > longest_text) wrong(problems, field, "too_long", t("Shorten this to fewer than {0} characters", static_cast<std::int64_t>(longest_text)));
  else if (!is_clean_utf8(text)) wrong(problems, field, "unreadable", t("Take out the characters that cannot be kept"));
}

Html facts(const std::vector<Fact>& rows) {
  std::vector<govuk::SummaryRow> all;
  for (const auto& fact : rows) all.push_back({.key = fact.name, .value = fact.value.empty() ? Html{t("Not recorded")} : fact.value});
  return govuk::summary_list({.rows = std::move(all)});
}

Html facts_under(std::string_view title, const std::vector<Fact>& rows) { return element("h2", {{"class", "govuk-heading-m"}}, title) + facts(rows); }

std::string count_words(std::int64_t count, bool may_see_small) {
  return count > 0 && count < smallest_shown && !may_see_small ? t("Fewer than {0}", smallest_shown) : number_words(count);
}

}  // namespace stepwise::community
