// SPDX-License-Identifier: Apache-2.0
#include "forms/desk.hpp"

#include "language/language.hpp"

namespace stepwise::forms {

std::string form_href(std::string_view slug) { return desk_href + std::string{"/"} + std::string{slug}; }
std::string version_href(const Version& version) { return form_href(version.slug) + "/" + std::to_string(version.number); }
std::string audience_words(std::string_view audience) { return audience == for_public ? t("Anyone, without signing in") : t("Staff, about a person"); }

std::string state_words(VersionState state) {
  switch (state) {
    case VersionState::loaded: return t("Loaded");
    case VersionState::published: return t("Published");
    case VersionState::replaced: return t("Replaced");
    case VersionState::retired: return t("Retired");
  }
  return "";
}

std::string published_words(const Version& version) {
  if (!version.published_at) return "";
  return t("Version {0}, since {1}", std::to_string(version.number), long_date(version.published_at->london_date()));
}

std::string who_and_when(std::string_view who, Instant when) { return t("{0}, {1}", who, long_moment(when)); }

std::string desk_done(std::string_view done) {
  if (done == "loaded") return t("Loaded. Read what the check found, look at the preview, then publish it");
  if (done == "same") return t("This file was loaded before, byte for byte: this is the version it became");
  if (done == "published") return t("Published. From now on this version is filled in");
  if (done == "retired") return t("Retired. Nobody can begin it now; what was finished stays");
  if (done == "shipped") return t("The forms that ship are loaded and published");
  return "";
}

}  // namespace stepwise::forms
