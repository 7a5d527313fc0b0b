// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <memory>

#include "access/access.hpp"
#include "base/random.hpp"
#include "practice/person/duplicate.hpp"
#include "practice/person/person_pages.hpp"

namespace stepwise::person {

/// Someone on record who may be the person described, and why.
struct Possible {
  ListedPerson person;
  Likeness likeness;
};

struct SiteSettings {
  std::size_t hot_bytes = std::size_t{256} << 20;  ///< memory for rendered records
  int index_threads = 2;                           ///< readers while the search index is built
};

/// The person room at work: search index, hot records, pages. Lives as long as the server; outlives no store.
class Site {
 public:
  /// Loads the lists and begins building the search index in the background; listens for commits.
  static Result<std::shared_ptr<Site>> open(store::Store& store, Random& random, SiteSettings settings = {});
  virtual ~Site() = default;
  /// Whether searching may begin; for /readyz.
  virtual bool ready() const = 0;
  /// Blocks until the search index is built; for tests and benches.
  virtual void wait_until_ready() = 0;
  /// Adds a section to the overview; before serving.
  virtual void add_section(RecordSection section) = 0;
  virtual access::Routes routes() = 0;
  /// Everyone on record who may be the person described, the most likely first. The caller writes the audited look.
  virtual std::vector<Possible> possible_matches(store::ReadTx& tx, const Details& details, const std::vector<std::string>& phones) const = 0;
  virtual const Lists& lists() const = 0;
  /// Lines of Prometheus text: index size, hot records, hits, misses.
  virtual std::string metrics() const = 0;
};

}  // namespace stepwise::person
