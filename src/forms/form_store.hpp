// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "forms/questionnaire/questionnaire.hpp"
#include "store/store.hpp"

namespace stepwise::forms {

inline constexpr std::string_view for_staff = "staff", for_public = "public";

/// A form through all its versions. `slug` names it in addresses.
struct Form {
  std::int64_t id = 0;
  std::string reference, slug, audience;
};

enum class VersionState { loaded, published, replaced, retired };
/// One version as it was loaded. Where it stands follows from its dates.
struct Version {
  std::int64_t id = 0, form_id = 0;
  std::string reference, slug, audience, title, canonical, sha256, loaded_by, published_by, retired_by;
  int number = 0, newest_published = 0;   ///< number of the form's newest version that was ever published
  bool may_need_to_leave = false;
  Instant loaded_at;
  std::optional<Instant> published_at, retired_at;
  VersionState state() const;
};

std::vector<Form> list_forms(store::ReadTx& tx);
std::optional<Form> form_by_slug(store::ReadTx& tx, std::string_view slug);
/// Newest first.
std::vector<Version> versions_of(store::ReadTx& tx, std::int64_t form_id);
/// Of all forms, by slug, newest first.
std::vector<Version> all_versions(store::ReadTx& tx);
std::optional<Version> version_by_reference(store::ReadTx& tx, std::string_view reference);
std::optional<Version> version_by_id(store::ReadTx& tx, std::int64_t id);
/// The version that is filled in now; nothing when none is published, or the newest published one is retired.
std::optional<Version> current_version(store::ReadTx& tx, std::string_view slug);
/// The current version of each form for an audience, by title.
std::vector<Version> current_versions(store::ReadTx& tx, std::string_view audience);
/// Finished forms of each version, by its id.
std::map<std::int64_t, std::int64_t> responses_by_version(store::ReadTx& tx);
/// The JSON exactly as it was loaded. A Fault when it is not what was loaded: the bytes no longer have their sum.
Result<std::string> version_text(store::ReadTx& tx, std::int64_t id);

/// What is wrong with a form's name in addresses; nothing when it may be used.
std::optional<std::string> slug_problem(std::string_view slug);

struct NewVersion {
  std::string slug, audience, json;    ///< the audience of a form that is there already stays
  store::AuditLine line;               ///< the caller's, with actor and request
};
struct LoadedVersion {
  std::string reference;
  int number = 0;
  bool already = false;                ///< these bytes were loaded before: nothing was added
};
/// Checks the JSON and keeps it as the form's next version. Faults: anything refused; a slug or audience that cannot be.
Result<LoadedVersion> load_version(store::WriteTx& tx, Random& random, const NewVersion& asked);
/// From now on this is the version that is filled in. Faults: published or retired before, or older than what is published.
Result<void> publish_version(store::WriteTx& tx, const Version& version, store::AuditLine line);
/// From now on nobody begins it. Fault: retired before.
Result<void> retire_version(store::WriteTx& tx, const Version& version, store::AuditLine line);

}  // namespace stepwise::forms
