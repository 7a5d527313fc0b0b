// SPDX-License-Identifier: Apache-2.0
#include "community/directory/place_map.hpp"
#include "community/directory/place_pages.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::directory {
namespace {

using html::element;

Html paragraph(const Html& content) { return element("p", {{"class", "govuk-body"}}, content); }
Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

std::string_view colour_of(Standing standing) {
  switch (standing) {
    case Standing::current: return "green";
    case Standing::stale: return "grey";
    case Standing::flagged: return "yellow";
    case Standing::closed: return "grey";
  }
  return "";
}

Html standing(const PlaceView& view) {
  const auto now = standing_of(view.place, view.today, view.stale_days);
  std::string words = t("Nobody has checked this yet.");
  if (view.place.checked_on) words = view.for_staff ? t("Last checked on {0} by {1}.", long_date(*view.place.checked_on), view.place.checked_by_name) : t("Last checked on {0}.", long_date(*view.place.checked_on));
  if (now == Standing::closed) words = view.for_staff ? t("Closed on {0}: {1} ({2})", long_date(*view.place.closed_on), view.place.closed_reason, view.place.closed_by_name) : t("Closed on {0}.", long_date(*view.place.closed_on));
  Html out = paragraph(govuk::tag(t(standing_words(now)), colour_of(now)) + " " + words);
  if (view.for_staff && !view.place.flag_reason.empty())
    out += govuk::inset_text({.content = paragraph(t("Somebody asked to look again on {0}: {1}", long_date(*view.place.flagged_on), view.place.flag_reason))});
  if (view.for_staff && view.waiting > 0 && view.may_keep)
    out += paragraph(govuk::link(tn("{0} change waits for approval", "{0} changes wait for approval", static_cast<std::int64_t>(view.waiting)), "/community/approvals"));
  return out;
}

bool is_shown(const PlaceView& view, std::string_view name) {
  if (name == "name" || name == "latitude" || name == "longitude") return false;
  if (name == "hide_address") return view.for_staff && view.place.is_hidden();
  const bool where = name == "building" || name == "address" || name == "postcode";
  return view.for_staff || !where || !view.place.is_hidden();
}

Html value_of(const Field& field, const PlaceView& view, const PlaceLists& lists) {
  const std::string words = field_words(field, view.place.facts, lists);
  if (field.name == "website") return govuk::link(words, words);
  if (field.name == "email") return govuk::link(words, "mailto:" + words);
  return html::lines(words);
}

Html facts(const PlaceView& view, const PlaceLists& lists) {
  govuk::SummaryListOptions list;
  for (const auto& field : fields()) {
    if (!is_shown(view, field.name) || (view.place.facts.*field.value).empty()) continue;
    list.rows.push_back({.key = t(field.label), .value = value_of(field, view, lists)});
  }
  if (view.place.facts.for_whom.empty()) list.rows.push_back({.key = t("Whom it is for"), .value = t("Everyone is welcome")});
  if (view.place.facts.cost_kind.empty() && view.place.facts.cost.empty()) list.rows.push_back({.key = t("What it costs"), .value = t("Not known")});
  return govuk::summary_list(list);
}

Html map(const PlaceView& view) {
  const auto point = view.place.point();
  if (!point || (!view.for_staff && view.place.is_hidden())) return {};
  return write_map({{1, view.place.facts.name, *point}}, std::nullopt, view.others);
}

Html buttons(const PlaceView& view) {
  if (!view.for_staff || (!view.may_keep && !view.may_propose)) return {};
  const std::string href = place_href(view.place.reference);
  std::vector<Html> all;
  if (view.may_keep && !view.place.closed_on) all.push_back(govuk::button({.text = t("Say that it was checked"), .href = href + "/check"}));
  if (!view.place.closed_on) all.push_back(govuk::secondary_button(view.may_keep ? t("Change it") : t("Suggest a change"), href + "/change"));
  if (view.may_keep) {
    if (!view.place.closed_on) all.push_back(govuk::secondary_button(t("Links for its owner"), href + "/links"));
    all.push_back(govuk::secondary_button(view.place.closed_on ? t("Open it again") : t("Close it"), href + "/close"));
  }
  return govuk::button_group(all);
}

Html history(const PlaceView& view, const PlaceLists& lists) {
  if (!view.for_staff) return {};
  Html items;
  for (const auto& check : view.checks)
    items += element("li", {}, t("{0}: {1}, {2}", short_date(check.on), listed(lists.check_how.label(check.how)), check.by_name) + (check.note.empty() ? "" : ". " + check.note));
  Html out = heading(t("Checks")) + (items.empty() ? paragraph(t("None yet.")) : element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items));
  Html flags;
  for (const auto& flag : view.flags)
    if (flag.settled_at) flags += element("li", {}, t("{0}: {1}. Settled by {2} on {3}", short_date(flag.at.london_date()), flag.reason, flag.settled_by_name, short_date(flag.settled_at->london_date())));
  if (!flags.empty()) out += heading(t("Asked to look again before")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, flags);
  return out + paragraph(govuk::link(t("Everything that was changed"), place_href(view.place.reference) + "/versions"));
}

}  // namespace

Html write_place(const PlaceView& view, const PlaceLists& lists) {
  return element("span", {{"class", "govuk-caption-l"}}, listed(lists.kind.label(view.place.facts.kind))) + element("h1", {{"class", "govuk-heading-l"}}, view.place.facts.name) + standing(view) +
         buttons(view) + facts(view, lists) + map(view) + history(view, lists);
}

Html write_versions(const Place& place, const std::vector<Version>& versions, const PlaceLists& lists) {
  Html out = element("span", {{"class", "govuk-caption-l"}}, place.facts.name) + element("h1", {{"class", "govuk-heading-l"}}, t("Everything that was changed"));
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const Version& now = versions[i];
    out += heading(t("Version {0}, {1}", now.version, long_moment(now.made_at)));
    out += paragraph(now.made_by_name.empty() ? t(origin_words(now.origin)).str() : t("{0}: {1}", t(origin_words(now.origin)), now.made_by_name));
    if (!now.why.empty()) out += paragraph(now.why);
    if (i + 1 == versions.size()) out += paragraph(t("As it came into the directory."));
    else out += drafts::write_two_texts(compare_facts(versions[i + 1].facts, now.facts, lists), t("Before"), t("After"));
  }
  return out;
}

}  // namespace stepwise::directory
