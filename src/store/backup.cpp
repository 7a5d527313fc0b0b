// SPDX-License-Identifier: Apache-2.0
#include "store/store_impl.hpp"

namespace stepwise::store {

Result<void> Record::backup(const std::filesystem::path& to) {
  return fail(FaultKind::unavailable, "No copy was made at " + to.string() + ".");
}

Result<std::vector<std::string>> restore(const std::filesystem::path& from, const Options&) {
  return fail(FaultKind::unavailable, from.string() + " was not restored.");
}

}  // namespace stepwise::store
