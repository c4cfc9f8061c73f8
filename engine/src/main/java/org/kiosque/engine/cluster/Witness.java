package org.kiosque.engine.cluster;

/** Who is told of every decision while it is made, to learn from it. */
interface Witness {

    Witness NONE = new Witness() {};

    /** An article is compared with a story. */
    default void compares(String article, Story story, Comparison comparison) {}

    /** Two stories are compared. */
    default void compares(Story a, Story b, Comparison comparison) {}

    default void enters(String article, Story story) {}

    default void unites(Story kept, Story gone) {}
}
