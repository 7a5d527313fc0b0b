// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/parts/sheet.hpp"
#include "practice/thinking/recording.hpp"
#include "practice/thinking/thinking_pages.hpp"

namespace stepwise::thinking {
namespace {

using html::element;
using html::Html;

constexpr std::string_view only_on_screen = "app-paper__hidden";
constexpr const char* player_wide = "280";

std::string kind_words(std::string_view kind) {
  if (is_picture(kind)) return t("A photo");
  return is_film(kind) ? t("A film") : t("A sound");
}

/// The photo, or what plays it; on paper a photo stands in the page itself and of the others stands what they show.
Html seen_or_heard(const View& view, const Media& media) {
  const auto at = view.media_on_paper.find(media.reference);
  const std::string src = at == view.media_on_paper.end() ? view.home + "/media/" + media.reference : at->second;
  if (is_picture(media.kind)) return element("img", {{"src", src}, {"alt", media.shows}, {"width", player_wide}}, Html{});
  const html::Attributes player{{"src", src}, {"controls", ""}, {"preload", "none"}, {"width", player_wide}, {"class", std::string{only_on_screen}}, {"aria-label", media.shows}};
  return element(is_film(media.kind) ? "video" : "audio", player, Html{});
}

Html one_of(const View& view, const Media& media) {
  const std::string about = t("{0}: {1}", kind_words(media.kind), media.shows);
  Html out = element("div", {}, seen_or_heard(view, media)) + element("p", {{"class", "govuk-body govuk-!-margin-bottom-1"}}, html::lines(about));
  const std::string by = t("Added {0} by {1}", long_date(media.added_at.london_date()), media.added_by);
  return element("li", {{"class", "govuk-!-margin-bottom-4"}},
                 out + element("p", {{"class", std::string{"govuk-hint govuk-!-margin-bottom-0 "} + std::string{only_on_screen}}}, Html{by} + Html{". "} + govuk::link(t("Open or keep a copy"), view.home + "/media/" + media.reference, ": " + media.shows)));
}

Html kept_already(const View& view) {
  Html items;
  for (const Media& media : view.media)
    items += element("li", {}, Html{t("{0}: {1}", kind_words(media.kind), media.shows)} + Html{" "} + govuk::warning_button(t("Take it off"), "take_off", media.reference));
  return items.empty() ? Html{} : sheet::heading(t("Kept here")) + element("ul", {{"class", "govuk-list govuk-list--spaced"}}, items);
}

}  // namespace

Html write_media(const View& view, const Page& page) {
  const std::string form = view.home + "/pages/" + page.reference + "/media";
  Html items;
  for (const Media& media : view.media) items += one_of(view, media);
  Html out = items.empty() ? Html{} : sheet::heading(t("Photos, sound and film")) + element("ul", {{"class", "govuk-list"}}, items);
  if (!view.may_change) return out;
  const std::string words = view.media.empty() ? t("Add a photo, a sound or a film") : t("Add another, or take one off");
  return out + element("p", {{"class", std::string{"govuk-body "} + std::string{only_on_screen}}}, govuk::link(words, form));
}

Html write_media_form(const View& view, const Page& page, const govuk::Frame& frame, std::string_view token, const http::Fields& typed, const std::vector<Problem>& problems) {
  const std::string back = view.home + "/pages/" + page.reference;
  const auto megabytes = static_cast<std::int64_t>(largest_recording / 1024 / 1024);
  Html out = sheet::heading(t("Photos, sound and film"), 1) + sheet::paragraph(t("How somebody laughs, what a hand sign looks like, a song that calms: some things are better seen or heard than read."));
  const std::vector<Html> fields{
      govuk::hidden_field("form_token", token),
      govuk::file_upload({.name = "file", .label = govuk::sized_label(t("The photo, sound or film"), "s"), .hint = t("A photo (JPEG, PNG), a sound (MP3, M4A, OGG, WAV) or a short film (MP4, WebM), up to {0} MB. Where a photo or MP4 was taken is not kept", megabytes), .problems = problems}),
      govuk::textarea({.name = "shows", .label = govuk::sized_label(t("What it shows, and what is said"), "s"), .hint = t("For somebody who does not see or hear it: I rub my ear when I have had enough"), .value = typed.get("shows"), .problems = problems, .rows = 3, .spellcheck = true}),
      govuk::checkboxes({.name = "agreed", .items = {{.value = "yes", .text = t("The person chose to keep it here, or somebody who may speak for them did")}},
                         .values = typed.get("agreed") == "yes" ? std::vector<std::string>{"yes"} : std::vector<std::string>{}, .problems = problems})};
  const Html buttons = govuk::button_group({govuk::button({.text = t("Keep it here"), .name = "do", .value = "save", .prevent_double_click = true}), govuk::link(t("Cancel"), back)});
  return out + govuk::question_form(frame, back + "/media", fields, buttons + kept_already(view), {{"enctype", "multipart/form-data"}});
}

}  // namespace stepwise::thinking
