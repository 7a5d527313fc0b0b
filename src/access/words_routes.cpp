// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/core.hpp"
#include "access/request_rules.hpp"
#include "access/words_pages.hpp"
#include "base/text.hpp"
#include "store/settings.hpp"

namespace stepwise::access {
namespace {

using http::Method;
using http::Response;

constexpr std::size_t messages_a_page = 200;
constexpr std::int64_t a_year = 365LL * 24 * 3600;

/// The language that a path names, when it is installed.
std::optional<language::Tongue> tongue_in(Site::Core& core, const Visit& visit) {
  if (!core.languages) return std::nullopt;
  for (const language::Tongue& tongue : core.languages->tongues())
    if (tongue.code == visit.request.part("code")) return tongue;
  return std::nullopt;
}

Response change_language(Site::Core& core, Visit& visit) {
  Response response = visit.redirect(safe_return_path(visit.request.query.get("to")));
  const std::string code{visit.request.part("code")};
  if (!core.spoken()->catalogues.contains(code)) return visit.not_found();
  response.headers.emplace_back(
      "Set-Cookie", http::write_cookie({.name = std::string{language_cookie}, .value = code, .max_age_seconds = a_year, .secure = visit.request.secure}));
  return response;
}

Response show_words(Site::Core& core, Visit& visit) {
  std::vector<LanguageRow> rows;
  const auto spoken = core.spoken();
  if (core.languages)
    for (const language::Tongue& tongue : core.languages->tongues())
      rows.push_back({tongue, spoken->catalogues.contains(tongue.code), core.languages->progress(tongue.code)});
  return visit.page(words_page(visit.frame, rows, visit.request.query.get("done")));
}

Response save_words(Site::Core& core, Visit& visit) {
  if (!core.languages) return visit.not_found();
  std::vector<std::string> codes;
  for (const auto& code : visit.request.form.fields.all("offered")) codes.emplace_back(code);
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return offer_languages(tx, actor_of(visit), codes, *core.languages); });
  if (!saved) return visit.fault(saved.error());
  core.refresh();
  return visit.redirect("/admin/words?done=saved");
}

Response show_labels(Site::Core& core, Visit& visit) {
  const auto tongue = tongue_in(core, visit);
  if (!tongue) return visit.not_found();
  const Wording wording = read_wording(*visit.store.read());
  return visit.page(labels_page({*tongue, core.languages->labels(tongue->code, wording.labels), wording.labels}, visit.request.query.get("done")));
}

/// What the page of one label needs; nothing when there is no such language or label.
std::optional<LabelChange> label_in(Site::Core& core, const Visit& visit) {
  const auto tongue = tongue_in(core, visit);
  if (!tongue) return std::nullopt;
  const Wording wording = read_wording(*visit.store.read());
  const auto labels = core.languages->labels(tongue->code, wording.labels);
  const auto found = std::ranges::find(labels, visit.request.part("label"), &language::Label::key);
  if (found == labels.end()) return std::nullopt;
  LabelChange change{.tongue = *tongue, .label = *found};
  if (const auto kept = wording.labels.find(language::label_setting(tongue->code, found->key)); kept != wording.labels.end()) change.kept = kept->second;
  change.form = label_form(change.kept);
  return change;
}

Response show_label(Site::Core& core, Visit& visit) {
  const auto change = label_in(core, visit);
  return change ? visit.page(label_page(visit.frame, *change, {})) : visit.not_found();
}

/// The label as it would be with what was typed.
language::Label preview_of(const Site::Core& core, const LabelChange& change) {
  const auto labels = core.languages->labels(change.tongue.code, {{language::label_setting(change.tongue.code, change.label.key), change.form.setting()}});
  return *std::ranges::find(labels, change.label.key, &language::Label::key);
}

Response save_label(Site::Core& core, Visit& visit) {
  auto change = label_in(core, visit);
  if (!change) return visit.not_found();
  const http::Fields& fields = visit.request.form.fields;
  change->form = {std::string{fields.get("singular")}, std::string{fields.get("plural")}, std::string{fields.get("article")}};
  if (auto problems = label_problems(change->form); !problems.empty()) return visit.page(label_page(visit.frame, *change, std::move(problems)), 422);
  if (fields.get("do") == "preview") {
    change->sentences = sample_sentences(preview_of(core, *change));
    return visit.page(label_page(visit.frame, *change, {}));
  }
  const auto saved = visit.store.write([&](store::WriteTx& tx) {
    return change_label(tx, actor_of(visit), language::label_setting(change->tongue.code, change->label.key), fields.get("was"), change->form);
  });
  if (!saved && saved.error().kind == FaultKind::stale) {
    change->stale = true;
    return visit.page(label_page(visit.frame, *change, {{"singular", "stale", saved.error().sentence}}), 409);
  }
  if (!saved) return visit.fault(saved.error());
  core.refresh();
  return visit.redirect("/admin/words/" + change->tongue.code + "?done=saved");
}

Response show_untranslated(Site::Core& core, Visit& visit) {
  const auto tongue = tongue_in(core, visit);
  if (!tongue) return visit.not_found();
  const auto all = core.languages->untranslated(tongue->code);
  UntranslatedList list{.tongue = *tongue, .progress = core.languages->progress(tongue->code)};
  list.pages = static_cast<int>(std::max<std::size_t>(1, (all.size() + messages_a_page - 1) / messages_a_page));
  const auto asked = parse_number(visit.request.query.get("page")).value_or(1);
  list.page = static_cast<int>(std::clamp<std::int64_t>(asked, 1, list.pages));
  const std::size_t from = static_cast<std::size_t>(list.page - 1) * messages_a_page, to = std::min(all.size(), from + messages_a_page);
  list.messages.assign(all.begin() + static_cast<std::ptrdiff_t>(from), all.begin() + static_cast<std::ptrdiff_t>(to));
  return visit.page(untranslated_page(list));
}

}  // namespace

Routes words_routes(Site::Core& core) {
  using enum Permission;
  const auto with = [&core](Response (*serve)(Site::Core&, Visit&)) { return [&core, serve](Visit& visit) { return serve(core, visit); }; };
  return {
      {Method::get, "/language/:code", anyone, with(change_language)},
      {Method::get, "/admin/words", manage_settings, with(show_words)},
      {Method::post, "/admin/words", manage_settings, with(save_words)},
      {Method::get, "/admin/words/:code", manage_settings, with(show_labels)},
      {Method::get, "/admin/words/:code/untranslated", manage_settings, with(show_untranslated)},
      {Method::get, "/admin/words/:code/:label", manage_settings, with(show_label)},
      {Method::post, "/admin/words/:code/:label", manage_settings, with(save_label)},
  };
}

}  // namespace stepwise::access
